package academy.guildhall.marks;

import academy.guildhall.platform.Ids;
import jakarta.persistence.Embeddable;
import java.util.UUID;

@Embeddable
record ScoreReviewId(UUID value) {
    static ScoreReviewId next() {
        return new ScoreReviewId(Ids.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
