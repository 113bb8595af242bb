package academy.guildhall.programmes;

import academy.guildhall.platform.Ids;
import java.util.UUID;

/** Names an academy: one of those that an installation serves. */
public record AcademyId(UUID value) {
    public static AcademyId next() {
        return new AcademyId(Ids.next());
    }

    public static AcademyId of(String text) {
        return new AcademyId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
