package academy.guildhall.marks;

import academy.guildhall.panels.CandidateId;
import academy.guildhall.panels.CandidateRow;
import academy.guildhall.platform.Fact;
import academy.guildhall.platform.Moved;
import academy.guildhall.platform.PersonId;
import academy.guildhall.platform.Refusal;
import academy.guildhall.platform.Seen;
import academy.guildhall.platform.Transition.Act;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.AbstractAggregateRoot;

/** A doubt in one's published figures, in writing, asked once. See ADR 0150. */
@Entity
class ScoreReview extends AbstractAggregateRoot<ScoreReview> {
    /** From publication, see {@code domain.md}: "Review on request within 2 hours, in writing". The database knows it, too. */
    static final Duration ASKED_WITHIN = Duration.ofHours(2);

    @EmbeddedId
    private ScoreReviewId id;

    @Version
    private @Nullable Integer version;

    private CandidateId candidate;

    @Enumerated(EnumType.STRING)
    private ScoreReviewState state;

    private String doubt;
    private Instant askedAt;
    private @Nullable PersonId assessor;
    private @Nullable BigDecimal wasTotal;
    private @Nullable BigDecimal nowTotal;
    private @Nullable String reason;
    private @Nullable PersonId proposedBy;
    private @Nullable Instant proposedAt;
    private @Nullable PersonId decidedBy;
    private @Nullable Instant decidedAt;

    @SuppressWarnings("NullAway.Init")
    protected ScoreReview() {}

    /** @param act of the candidate, with the doubt */
    ScoreReview(CandidateId candidate, Instant publishedAt, Act act) {
        if (act.at().isAfter(publishedAt.plus(ASKED_WITHIN))) {
            throw new Refusal("review.refused.late", ASKED_WITHIN.toHours());
        }
        this.id = ScoreReviewId.next();
        this.doubt = act.reasonOr("review.refused.doubt");
        this.candidate = candidate;
        this.askedAt = act.at();
        this.state = ScoreReviewState.ASKED;
        registerEvent(Moved.of("review", candidate.value(), act.by(), null, state, act));
    }

    /** The figures are right, for the act's reason. */
    void stand(CandidateRow whose, Seen seen, Act act) {
        requireSeen(seen);
        reason = act.reasonOr("panel.refused.reason");
        moveTo(ScoreReviewState.STANDS, whose, act);
        decidedBy = act.by();
        decidedAt = act.at();
    }

    /** A sheet was misread, as the act's reason says. */
    void propose(CandidateRow whose, Seen seen, Misread sheet, Act act) {
        requireSeen(seen);
        reason = act.reasonOr("panel.refused.reason");
        moveTo(ScoreReviewState.PROPOSED, whose, act);
        assessor = sheet.assessor();
        wasTotal = sheet.wasTotal();
        nowTotal = sheet.nowTotal();
        proposedBy = act.by();
        proposedAt = act.at();
    }

    /** By another than whoever proposed it. */
    void confirm(CandidateRow whose, Seen seen, Act act) {
        requireAnother(seen, act);
        moveTo(ScoreReviewState.CORRECTED, whose, act.because(reason));
        decidedBy = act.by();
        decidedAt = act.at();
    }

    /** The other one reads the sheet as it was scored, for the act's reason: the doubt is open again. */
    void giveBack(CandidateRow whose, Seen seen, Act act) {
        requireAnother(seen, act);
        act.reasonOr("panel.refused.reason");
        moveTo(ScoreReviewState.ASKED, whose, act);
        assessor = null;
        wasTotal = null;
        nowTotal = null;
        reason = null;
        proposedBy = null;
        proposedAt = null;
    }

    private void requireAnother(Seen seen, Act act) {
        requireSeen(seen);
        if (act.by() == null || act.by().equals(proposedBy)) {
            throw new Refusal("review.refused.own");
        }
    }

    private void requireSeen(Seen seen) {
        seen.mustBe(Seen.of(version), () -> List.of(new Fact("stale.state", state)));
    }

    private void moveTo(ScoreReviewState next, CandidateRow whose, Act act) {
        if (!state.leadsTo(next)) {
            throw new Refusal("review.refused.over");
        }
        registerEvent(Moved.of("review", candidate.value(), whose.person(), state, next, act));
        state = next;
    }

    ScoreReviewId id() {
        return id;
    }

    String doubt() {
        return doubt;
    }

    String reason() {
        return Objects.requireNonNull(reason);
    }

    BigDecimal wasTotal() {
        return Objects.requireNonNull(wasTotal);
    }

    BigDecimal nowTotal() {
        return Objects.requireNonNull(nowTotal);
    }

    @Nullable
    PersonId proposedBy() {
        return proposedBy;
    }
}
