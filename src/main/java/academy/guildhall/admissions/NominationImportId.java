package academy.guildhall.admissions;

import academy.guildhall.platform.Ids;
import jakarta.persistence.Embeddable;
import java.util.UUID;

@Embeddable
public record NominationImportId(UUID value) {
    public static NominationImportId next() {
        return new NominationImportId(Ids.next());
    }

    public static NominationImportId of(String text) {
        return new NominationImportId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
