package academy.guildhall.panels;

import academy.guildhall.platform.Moved;
import academy.guildhall.platform.PersonId;
import academy.guildhall.platform.Refusal;
import academy.guildhall.platform.Seen;
import academy.guildhall.platform.Transition.Act;
import academy.guildhall.programmes.EnrolmentId;
import academy.guildhall.programmes.EnrolmentRow;
import academy.guildhall.programmes.TrialRules;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.AbstractAggregateRoot;

/** Somebody who lectures before a panel: a number by draw, a start, and the time taken. */
@Entity
@Table(name = "trial_candidate")
class Candidate extends AbstractAggregateRoot<Candidate> {
    @EmbeddedId
    private CandidateId id;

    @Version
    private @Nullable Integer version;

    private PanelId panel;
    private EnrolmentId enrolment;
    private PersonId person;
    private @Nullable Integer number;
    private @Nullable Instant startsAt;

    @Enumerated(EnumType.STRING)
    private CandidateState state;

    private @Nullable Integer seconds;
    private boolean open;

    @SuppressWarnings("NullAway.Init")
    protected Candidate() {}

    Candidate(PanelId panel, EnrolmentRow enrolment) {
        this.id = CandidateId.next();
        this.panel = panel;
        this.enrolment = enrolment.id();
        this.person = enrolment.person();
        this.state = CandidateState.WAITING;
        this.open = true;
    }

    void draw(int number, Instant startsAt) {
        this.number = number;
        this.startsAt = startsAt;
    }

    /** Another start for the same number. */
    void startAt(Instant moved) {
        startsAt = moved;
    }

    /** The time that the lecture took, in whole seconds; nobody lectures on after being stopped. The same one stays as it is. */
    void lectured(Seen seen, int seconds, TrialRules rules, Act act) {
        if (state == CandidateState.LECTURED && Integer.valueOf(seconds).equals(this.seconds)) {
            return;
        }
        requireSeen(seen);
        if (seconds < 1 || seconds > rules.stopSeconds()) {
            throw new Refusal("time.refused", "%d:%02d".formatted(rules.stopSeconds() / 60, rules.stopSeconds() % 60));
        }
        moveTo(CandidateState.LECTURED, act);
        this.seconds = seconds;
    }

    /** As it was seen; somebody who is absent already stays so. */
    void absent(Seen seen, Act act) {
        if (state != CandidateState.ABSENT) {
            requireSeen(seen);
            absent(act);
        }
    }

    void absent(Act act) {
        moveTo(CandidateState.ABSENT, act);
    }

    /** With leave to lecture on another day: the way is free for another panel at once, with a number or before there is one. */
    void postpone(Act act) {
        moveTo(CandidateState.POSTPONED, act);
        open = false;
    }

    /** Refuses once the lecture should have begun. */
    void requireNotBegun(Instant now) {
        if (startsAt != null && !now.isBefore(startsAt)) {
            throw new Refusal("postponement.refused.begun");
        }
    }

    /** Takes back a wrong entry. */
    void backToWaiting(Seen seen, Act act) {
        requireSeen(seen);
        if (act.reason() == null || act.reason().isBlank()) {
            throw new Refusal("panel.refused.reason");
        }
        moveTo(CandidateState.WAITING, act);
        seconds = null;
    }

    /** Whether it takes part in a draw: it was put on this panel, and is there still. */
    boolean isThere() {
        return number != null || state != CandidateState.POSTPONED;
    }

    /** The panel is over, or called off: the way is free for another one. */
    void close() {
        open = false;
    }

    private void moveTo(CandidateState next, Act act) {
        if (number == null && next != CandidateState.POSTPONED || !state.leadsTo(next)) {
            throw new Refusal("candidate.refused.move");
        }
        registerEvent(Moved.of("candidate", id.value(), person, state, next, act));
        state = next;
    }

    /** Refuses whoever saw another version of it. */
    void requireSeen(Seen seen) {
        seen.mustBe(Seen.of(version), () -> PanelDetail.Slot.facts(startsAt, state, seconds));
    }

    Seen seen() {
        return Seen.of(version);
    }

    CandidateRow row() {
        return new CandidateRow(id, panel, enrolment, person, number, state);
    }

    CandidateId id() {
        return id;
    }

    PanelId panel() {
        return panel;
    }

    EnrolmentId enrolment() {
        return enrolment;
    }

    PersonId person() {
        return person;
    }

    @Nullable
    Integer number() {
        return number;
    }

    @Nullable
    Instant startsAt() {
        return startsAt;
    }

    CandidateState state() {
        return state;
    }
}
