package academy.guildhall.scoring;

import academy.guildhall.platform.Ids;
import jakarta.persistence.Embeddable;
import java.util.UUID;

@Embeddable
record PaperEntryId(UUID value) {
    static PaperEntryId next() {
        return new PaperEntryId(Ids.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
