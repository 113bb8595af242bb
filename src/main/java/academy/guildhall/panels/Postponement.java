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
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.AbstractAggregateRoot;

/** A candidate is to lecture on another day: asked by themselves, or entered for them. It changes nothing until it is granted. See ADR 0149. */
@Entity
class Postponement extends AbstractAggregateRoot<Postponement> {
    @EmbeddedId
    private PostponementId id;

    @Version
    private @Nullable Integer version;

    private CandidateId candidate;

    @Enumerated(EnumType.STRING)
    private PostponementState state;

    private String reason;
    private PersonId askedBy;
    private Instant askedAt;
    private @Nullable PersonId decidedBy;
    private @Nullable Instant decidedAt;
    private @Nullable String refusal;

    @SuppressWarnings("NullAway.Init")
    protected Postponement() {}

    /** @param act of whoever asks, with the reason */
    Postponement(Candidate candidate, Act act) {
        this.id = PostponementId.next();
        this.reason = act.reasonOr("panel.refused.reason");
        this.candidate = candidate.id();
        this.askedBy = Objects.requireNonNull(act.by());
        this.askedAt = act.at();
        this.state = PostponementState.ASKED;
        registerEvent(Moved.of("postponement", this.candidate.value(), candidate.person(), null, state, act));
    }

    void grant(Candidate whose, Act act) {
        decide(PostponementState.GRANTED, whose, act);
    }

    /** The lecture stays where it is, for the act's reason. */
    void refuse(Candidate whose, Act act) {
        refusal = act.reasonOr("panel.refused.reason");
        decide(PostponementState.REFUSED, whose, act);
    }

    private void decide(PostponementState next, Candidate whose, Act act) {
        if (whose.person().equals(act.by())) {
            throw new Refusal("postponement.refused.own");
        }
        moveTo(next, whose, act);
        decidedBy = act.by();
        decidedAt = act.at();
    }

    private void moveTo(PostponementState next, Candidate whose, Act act) {
        if (!state.leadsTo(next)) {
            throw new Refusal("postponement.refused.over");
        }
        registerEvent(Moved.of("postponement", candidate.value(), whose.person(), state, next, act));
        state = next;
    }

    /** Refuses whoever saw another version of it. */
    void requireSeen(Seen seen) {
        seen.mustBe(Seen.of(version), () -> List.of(new Fact("stale.state", state)));
    }

    PostponementId id() {
        return id;
    }

    String reason() {
        return reason;
    }
}
