package academy.guildhall.results;

import academy.guildhall.platform.Fact;
import academy.guildhall.platform.Moved;
import academy.guildhall.platform.Refusal;
import academy.guildhall.platform.Seen;
import academy.guildhall.platform.Transition.Act;
import academy.guildhall.programmes.CohortId;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.AbstractAggregateRoot;

/** Those of a cohort who are to be certified, as one list: proposed, decided, on notice, closed. */
@Entity
class ResultList extends AbstractAggregateRoot<ResultList> {
    @EmbeddedId
    private ResultListId id;

    @Version
    private @Nullable Integer version;

    private CohortId cohort;

    @Enumerated(EnumType.STRING)
    private ResultListState state;

    private Instant proposedAt;
    private @Nullable LocalDate decidedOn;
    private @Nullable String minute;

    @SuppressWarnings("NullAway.Init")
    protected ResultList() {}

    ResultList(CohortId cohort, Act act) {
        this.id = ResultListId.next();
        this.cohort = cohort;
        this.proposedAt = act.at();
        this.state = ResultListState.PROPOSED;
        registerEvent(Moved.of("resultList", id.value(), null, null, state, act));
    }

    private void moveTo(ResultListState next, Act act) {
        if (!state.leadsTo(next)) {
            throw new Refusal("results.refused.move");
        }
        registerEvent(Moved.of("resultList", id.value(), null, state, next, act));
        state = next;
    }

    /** A meeting decided; its minute says what was decided and by whom. */
    void decide(LocalDate on, String text, LocalDate today, Act act) {
        if (on.isAfter(today)) {
            throw new Refusal("results.refused.future");
        }
        if (text.isBlank()) {
            throw new Refusal("results.refused.minute");
        }
        moveTo(ResultListState.DECIDED, act);
        decidedOn = on;
        minute = text.strip();
    }

    void goOnNotice(Act act) {
        moveTo(ResultListState.ON_NOTICE, act);
    }

    void close(Act act) {
        moveTo(ResultListState.CLOSED, act);
    }

    /** Refuses whoever saw another version of it. */
    void requireSeen(Seen seen) {
        seen.mustBe(seen(), () -> List.of(new Fact("stale.state", state)));
    }

    Seen seen() {
        return Seen.of(version);
    }

    ResultListId id() {
        return id;
    }

    CohortId cohort() {
        return cohort;
    }
}
