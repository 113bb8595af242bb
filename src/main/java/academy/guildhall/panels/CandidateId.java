package academy.guildhall.panels;

import academy.guildhall.platform.Ids;
import jakarta.persistence.Embeddable;
import java.util.UUID;

@Embeddable
public record CandidateId(UUID value) {
    public static CandidateId next() {
        return new CandidateId(Ids.next());
    }

    public static CandidateId of(String text) {
        return new CandidateId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
