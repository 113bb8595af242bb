package academy.guildhall.admissions;

import academy.guildhall.platform.Ids;
import jakarta.persistence.Embeddable;
import java.util.UUID;

@Embeddable
public record ApplicationId(UUID value) {
    public static ApplicationId next() {
        return new ApplicationId(Ids.next());
    }

    public static ApplicationId of(String text) {
        return new ApplicationId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
