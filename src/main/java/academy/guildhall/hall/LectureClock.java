package academy.guildhall.hall;

import academy.guildhall.panels.CandidateId;
import academy.guildhall.panels.PanelId;
import academy.guildhall.platform.Moved;
import academy.guildhall.platform.Refusal;
import academy.guildhall.platform.Transition.Act;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.AbstractAggregateRoot;

/** The clock of one lecture: what has passed, and since when it runs. It never shows more than the rule allows. */
@Entity
class LectureClock extends AbstractAggregateRoot<LectureClock> {
    @EmbeddedId
    private CandidateId candidate;

    @Version
    private @Nullable Integer version;

    private PanelId panel;
    private int number;

    @Enumerated(EnumType.STRING)
    private ClockState state;

    /** Before it began to run the last time. */
    private long passedMillis;

    private @Nullable Instant since;
    private long longestMillis;
    private Instant begunAt;

    /** When it was pressed the last time. */
    private Instant changedAt;

    @SuppressWarnings("NullAway.Init")
    protected LectureClock() {}

    LectureClock(CandidateId candidate, PanelId panel, int number, Duration longest, Instant pressed, Act act) {
        this.candidate = candidate;
        this.panel = panel;
        this.number = number;
        this.state = ClockState.RUNNING;
        this.since = pressed;
        this.longestMillis = longest.toMillis();
        this.begunAt = pressed;
        this.changedAt = pressed;
        registerEvent(Moved.of("clock", candidate.value(), null, null, state, act));
    }

    /** Begins anew, after its time was taken back. */
    void again(Instant pressed, Act act) {
        moveTo(ClockState.RUNNING, act);
        passedMillis = 0;
        since = pressed;
        begunAt = pressed;
        changedAt = pressed;
    }

    /** A technical break, for a reason that is kept. What has passed by then stands still. */
    void pause(Instant pressed, Act act) {
        act.reasonOr("panel.refused.reason");
        passedMillis = passed(pressed).toMillis();
        since = null;
        changedAt = pressed;
        moveTo(ClockState.PAUSED, act);
    }

    void resume(Instant pressed, Act act) {
        moveTo(ClockState.RUNNING, act);
        since = pressed;
        changedAt = pressed;
    }

    /** @return how long the lecture took */
    Duration stop(Instant pressed, Act act) {
        passedMillis = passed(pressed).toMillis();
        since = null;
        changedAt = pressed;
        moveTo(ClockState.STOPPED, act);
        return Duration.ofMillis(passedMillis);
    }

    /** Whether something was pressed after this: what is told too late doesn't undo it. */
    boolean isChangedAfter(Instant pressed) {
        return pressed.isBefore(changedAt);
    }

    /** Whether the rule has ended the lecture. */
    boolean isOver(Instant now) {
        return passed(now).toMillis() >= longestMillis;
    }

    private void moveTo(ClockState next, Act act) {
        if (!state.leadsTo(next)) {
            throw new Refusal("hall.refused.move");
        }
        registerEvent(Moved.of("clock", candidate.value(), null, state, next, act));
        state = next;
    }

    /** What it shows. */
    Duration passed(Instant now) {
        long running =
                since == null ? 0 : Math.max(0, Duration.between(since, now).toMillis());
        return Duration.ofMillis(Math.min(longestMillis, passedMillis + running));
    }

    CandidateId candidate() {
        return candidate;
    }

    PanelId panel() {
        return panel;
    }

    ClockState state() {
        return state;
    }
}
