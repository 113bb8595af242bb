package academy.guildhall.scoring;

import academy.guildhall.platform.Ids;
import jakarta.persistence.Embeddable;
import java.util.UUID;

@Embeddable
record CorrectionId(UUID value) {
    static CorrectionId next() {
        return new CorrectionId(Ids.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
