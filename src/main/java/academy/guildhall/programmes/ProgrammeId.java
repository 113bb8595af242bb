package academy.guildhall.programmes;

import academy.guildhall.platform.Ids;
import jakarta.persistence.Embeddable;
import java.util.UUID;

@Embeddable
public record ProgrammeId(UUID value) {
    public static ProgrammeId next() {
        return new ProgrammeId(Ids.next());
    }

    public static ProgrammeId of(String text) {
        return new ProgrammeId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
