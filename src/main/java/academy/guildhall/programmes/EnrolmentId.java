package academy.guildhall.programmes;

import academy.guildhall.platform.Ids;
import jakarta.persistence.Embeddable;
import java.util.UUID;

@Embeddable
public record EnrolmentId(UUID value) {
    public static EnrolmentId next() {
        return new EnrolmentId(Ids.next());
    }

    public static EnrolmentId of(String text) {
        return new EnrolmentId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
