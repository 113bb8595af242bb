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

    /** When its coach had it before them first. */
    private @Nullable Instant openedAt;

    /** By when it was due. */
    private @Nullable Instant dueBefore;

    /** By when its coach answers. */
    private @Nullable Instant answerDue;

    @SuppressWarnings("NullAway.Init")
    protected DeckVersion() {}

    DeckVersion(DocumentId document, Instant uploadedAt, @Nullable Instant dueBefore, Instant answerDue) {
        this.document = document;
        this.uploadedAt = uploadedAt;
        this.dueBefore = dueBefore;
        this.answerDue = answerDue;
    }

    void opened(Instant at) {
        openedAt = at;
    }

    void reviewed(Instant at) {
        if (reviewedAt == null) {
            reviewedAt = at;
        }
    }

    void notReviewed() {
        reviewedAt = null;
    }

    boolean isOpened() {
        return openedAt != null;
    }

    @Nullable
    Instant reviewedAt() {
        return reviewedAt;
    }

    @Nullable
    Instant dueBefore() {
        return dueBefore;
    }

    @Nullable
    Instant answerDue() {
        return answerDue;
    }

    boolean isReviewed() {
        return reviewedAt != null;
    }

    DocumentId document() {
        return document;
    }
}
