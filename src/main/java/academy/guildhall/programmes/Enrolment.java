package academy.guildhall.programmes;

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
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.AbstractAggregateRoot;

/** One person's place in one cohort. */
@Entity
class Enrolment extends AbstractAggregateRoot<Enrolment> {
    @EmbeddedId
    private EnrolmentId id;

    @Version
    private @Nullable Integer version;

    private CohortId cohort;
    private PersonId person;

    @Enumerated(EnumType.STRING)
    private EnrolmentState state;

    private Instant admittedAt;

    @SuppressWarnings("NullAway.Init")
    protected Enrolment() {}

    Enrolment(CohortId cohort, PersonId person, Act act) {
        this.id = EnrolmentId.next();
        this.cohort = cohort;
        this.person = person;
        this.state = EnrolmentState.ADMITTED;
        this.admittedAt = act.at();
        registerEvent(Moved.of("enrolment", id.value(), person, null, state, act));
    }

    void moveTo(EnrolmentState next, Act act) {
        if (!state.leadsTo(next)) {
            throw new Refusal("enrolment.refused.move");
        }
        if (next.needsReason() && (act.reason() == null || act.reason().isBlank())) {
            throw new Refusal("enrolment.refused.reason");
        }
        registerEvent(Moved.of("enrolment", id.value(), person, state, next, act));
        state = next;
    }

    Seen seen() {
        return Seen.of(version);
    }

    EnrolmentId id() {
        return id;
    }

    CohortId cohort() {
        return cohort;
    }

    PersonId person() {
        return person;
    }

    EnrolmentState state() {
        return state;
    }
}
