package academy.guildhall.courseware;

import java.util.EnumMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How many courses stand in each state. */
final class StateCounts {
    private record Count(CourseState state, int rows) {}

    private StateCounts() {}

    /** @param statement answers {@code state} and {@code rows} */
    static Map<CourseState, Integer> of(JdbcClient.StatementSpec statement) {
        Map<CourseState, Integer> counts = new EnumMap<>(CourseState.class);
        statement.query(Count.class).list().forEach(count -> counts.put(count.state(), count.rows()));
        return counts;
    }
}
