package academy.guildhall.panels;

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
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.AbstractAggregateRoot;

/** A candidate asks not to be judged by one of the panel. Asked once of each; it stops nothing until it is decided. See ADR 0148. */
@Entity
class RecusalRequest extends AbstractAggregateRoot<RecusalRequest> {
    @EmbeddedId
    private RecusalRequestId id;

    @Version
    private @Nullable Integer version;

    private CandidateId candidate;
    private PersonId assessor;

    @Enumerated(EnumType.STRING)
    private RecusalCause cause;

    private String reason;

    @Enumerated(EnumType.STRING)
    private RecusalRequestState state;

    private Instant askedAt;
    private @Nullable PersonId decidedBy;
    private @Nullable Instant decidedAt;
    private @Nullable String refusal;

    @SuppressWarnings("NullAway.Init")
    protected RecusalRequest() {}

    /** @param act of the candidate, with the reason */
    RecusalRequest(CandidateId candidate, PersonId assessor, RecusalCause cause, Act act) {
        this.id = RecusalRequestId.next();
        this.reason = act.reasonOr("panel.refused.reason");
        if (!RecusalCause.DECLARABLE.contains(cause)) {
            throw new IllegalArgumentException("found by the system: " + cause);
        }
        this.candidate = candidate;
        this.assessor = assessor;
        this.cause = cause;
        this.state = RecusalRequestState.ASKED;
        this.askedAt = act.at();
        registerEvent(Moved.of("recusal", candidate.value(), assessor, null, state, act));
    }

    void grant(Seen seen, Act act) {
        decide(RecusalRequestState.GRANTED, seen, act);
    }

    /** The assessor judges, for the act's reason. */
    void refuse(Seen seen, Act act) {
        refusal = act.reasonOr("panel.refused.reason");
        decide(RecusalRequestState.REFUSED, seen, act);
    }

    private void decide(RecusalRequestState next, Seen seen, Act act) {
        seen.mustBe(Seen.of(version), () -> List.of(new Fact("stale.state", state)));
        moveTo(next, act);
        decidedBy = act.by();
        decidedAt = act.at();
    }

    private void moveTo(RecusalRequestState next, Act act) {
        if (!state.leadsTo(next)) {
            throw new Refusal("recusal.request.refused.over");
        }
        registerEvent(Moved.of("recusal", candidate.value(), assessor, state, next, act));
        state = next;
    }

    RecusalCause cause() {
        return cause;
    }

    String reason() {
        return reason;
    }
}
