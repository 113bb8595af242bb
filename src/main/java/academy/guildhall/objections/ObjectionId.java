package academy.guildhall.objections;

import academy.guildhall.platform.Ids;
import jakarta.persistence.Embeddable;
import java.util.Locale;
import java.util.UUID;

@Embeddable
public record ObjectionId(UUID value) {
    public static ObjectionId next() {
        return new ObjectionId(Ids.next());
    }

    public static ObjectionId of(String text) {
        return new ObjectionId(UUID.fromString(text));
    }

    /** What the objector and the academy call it: eight digits of the random part of the id. */
    public String receipt() {
        String digits = value.toString().replace("-", "").toUpperCase(Locale.ROOT);
        return digits.substring(24, 28) + "-" + digits.substring(28);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
