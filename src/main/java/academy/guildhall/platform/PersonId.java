package academy.guildhall.platform;

import jakarta.persistence.Embeddable;
import java.util.UUID;

/** Names a person wherever one is spoken of: as trainee, coach, assessor, or one who acts. */
@Embeddable
public record PersonId(UUID value) {
    public static PersonId next() {
        return new PersonId(Ids.next());
    }

    public static PersonId of(String text) {
        return new PersonId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
