package academy.guildhall.courseware;

import academy.guildhall.documents.DocumentId;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One version of a course's deck. All are kept, so that comments can be compared with what they were made on. */
@Embeddable
class DeckVersion {
    private DocumentId document;
    private Instant uploadedAt;
    private @Nullable Instant reviewedAt;

    @SuppressWarnings("NullAway.Init")
    protected DeckVersion() {}

    DeckVersion(DocumentId document, Instant uploadedAt) {
        this.document = document;
        this.uploadedAt = uploadedAt;
    }

    void reviewed(Instant at) {
        if (reviewedAt == null) {
            reviewedAt = at;
        }
    }

    boolean isReviewed() {
        return reviewedAt != null;
    }

    DocumentId document() {
        return document;
    }
}
