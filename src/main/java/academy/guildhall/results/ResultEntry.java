package academy.guildhall.results;

import academy.guildhall.platform.Moved;
import academy.guildhall.platform.PersonId;
import academy.guildhall.platform.Refusal;
import academy.guildhall.platform.Seen;
import academy.guildhall.platform.Transition.Act;
import academy.guildhall.programmes.EnrolmentId;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.AbstractAggregateRoot;

/** One person on a list. */
@Entity
class ResultEntry extends AbstractAggregateRoot<ResultEntry> {
    @EmbeddedId
    private ResultEntryId id;

    @Version
    private @Nullable Integer version;

    private ResultListId list;
    private EnrolmentId enrolment;
    private PersonId person;
    private BigDecimal finalMark;

    @Embedded
    private @Nullable Grounds grounds;

    @Enumerated(EnumType.STRING)
    private ResultEntryState state;

    @SuppressWarnings("NullAway.Init")
    protected ResultEntry() {}

    ResultEntry(
            ResultListId list, EnrolmentId enrolment, PersonId person, BigDecimal finalMark, Grounds grounds, Act act) {
        this.id = ResultEntryId.next();
        this.list = list;
        this.enrolment = enrolment;
        this.person = person;
        this.finalMark = finalMark;
        this.grounds = grounds;
        this.state = ResultEntryState.PROPOSED;
        registerEvent(Moved.of("resultEntry", id.value(), person, null, state, act));
    }

    void moveTo(ResultEntryState next, Act act) {
        if (!state.leadsTo(next)) {
            throw new Refusal("results.refused.move");
        }
        registerEvent(Moved.of("resultEntry", id.value(), person, state, next, act));
        state = next;
    }

    Seen seen() {
        return Seen.of(version);
    }

    ResultEntryId id() {
        return id;
    }

    ResultListId list() {
        return list;
    }

    EnrolmentId enrolment() {
        return enrolment;
    }

    PersonId person() {
        return person;
    }

    ResultEntryState state() {
        return state;
    }
}
