package academy.guildhall.platform.data;

import academy.guildhall.platform.time.AcademyTime;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/**
 * The conditions of a statement, made of what is asked and of nothing else: a condition that may be switched off inside the
 * statement keeps the database from choosing its index.
 */
public final class Where {
    private final StringBuilder text = new StringBuilder();
    private final Map<String, Object> values = new LinkedHashMap<>();

    /**
     * Adds a condition when there is something to compare with.
     *
     * @param condition with the parameter {@code :name}
     * @param value an enum stands for its name
     */
    public Where and(String condition, String name, @Nullable Object value) {
        if (value != null) {
            text.append(" and ").append(condition);
            values.put(
                    name,
                    switch (value) {
                        case Enum<?> constant -> constant.name();
                        case Instant at -> AcademyTime.utc(at);
                        default -> value;
                    });
        }
        return this;
    }

    /** One more value of the last condition. */
    public Where with(String name, Object value) {
        values.put(name, value);
        return this;
    }

    /** The conditions, each behind an {@code and}. */
    public String and() {
        return text.toString();
    }

    /** The conditions, behind a {@code where} if there are any. */
    public String where() {
        return text.isEmpty() ? "" : " where " + text.substring(" and ".length());
    }

    public StatementSpec bind(StatementSpec statement) {
        return statement.params(values);
    }
}
