package academy.guildhall.programmes;

import academy.guildhall.platform.Ids;
import jakarta.persistence.Embeddable;
import java.util.UUID;

@Embeddable
public record CohortId(UUID value) {
    public static CohortId next() {
        return new CohortId(Ids.next());
    }

    public static CohortId of(String text) {
        return new CohortId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
