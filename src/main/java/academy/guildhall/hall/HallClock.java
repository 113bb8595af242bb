package academy.guildhall.hall;

import academy.guildhall.panels.CandidateId;
import academy.guildhall.panels.CandidateProgress;
import academy.guildhall.panels.CandidateState;
import academy.guildhall.panels.HeldPanel;
import academy.guildhall.panels.PanelId;
import academy.guildhall.panels.PanelLinks;
import academy.guildhall.panels.PanelProgress;
import academy.guildhall.platform.NotFound;
import academy.guildhall.platform.Refusal;
import academy.guildhall.platform.Transition.Act;
import academy.guildhall.platform.live.News;
import academy.guildhall.platform.security.CurrentUser;
import academy.guildhall.platform.security.Role;
import academy.guildhall.platform.time.AcademyTime;
import academy.guildhall.programmes.CohortRules;
import academy.guildhall.programmes.TrialRules;
import jakarta.annotation.security.RolesAllowed;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What the timekeeper does. Each press says when it was made, since the line may be slow, and can be told again without effect; one
 * that is told after a later one was made changes nothing. The time at which a clock is stopped is the lecture's time, and becomes the penalty. See ADR 0142.
 */
@Service
@Transactional
@RolesAllowed({Role.ADMINISTRATOR_, Role.COORDINATOR_})
public class HallClock {
    /** Older presses aren't believed: what happened meanwhile is entered by hand. */
    static final Duration OLDEST = Duration.ofMinutes(5);

    private final PanelProgress panels;
    private final CandidateProgress candidates;
    private final LectureClockRepository clocks;
    private final ClockStore store;
    private final CohortRules rules;
    private final CurrentUser current;
    private final AcademyTime time;
    private final News news;

    HallClock(
            PanelProgress panels,
            CandidateProgress candidates,
            LectureClockRepository clocks,
            ClockStore store,
            CohortRules rules,
            CurrentUser current,
            AcademyTime time,
            News news) {
        this.panels = panels;
        this.candidates = candidates;
        this.clocks = clocks;
        this.store = store;
        this.rules = rules;
        this.current = current;
        this.time = time;
        this.news = news;
    }

    /** Refused to whoever sits on the panel, and once nothing is timed any more. */
    public void requireKeeps(PanelId panel) {
        hold(panel);
    }

    /** The lecture of a number begins; nobody else's goes on. */
    public void start(PanelId panel, int number, Instant made) {
        HeldPanel held = hold(panel);
        CandidateId candidate = candidate(panel, number);
        Optional<LectureClock> known = clocks.lock(candidate);
        if (known.isPresent() && known.get().state() != ClockState.STOPPED) {
            return;
        }
        Instant pressed = pressed(made);
        store.going(panel).ifPresent(other -> {
            LectureClock going = clock(panel, other);
            // One that the rule has ended needs no press more.
            if (going.state() != ClockState.RUNNING || !going.isOver(pressed)) {
                throw new Refusal("hall.refused.busy", other);
            }
            stop(held, going, pressed, current.act());
        });
        if (candidates.of(candidate).state() != CandidateState.WAITING) {
            throw new Refusal("hall.refused.over", number);
        }
        held.requireBegun(time.today());
        panels.beginScoring(panel, current.act());
        LectureClock clock = known.orElseGet(() -> new LectureClock(
                candidate, panel, number, Duration.ofSeconds(trial(held).stopSeconds()), pressed, current.act()));
        known.ifPresent(stopped -> stopped.again(pressed, current.act()));
        save(clock);
    }

    /** A technical break, for a reason that is kept. */
    public void pause(PanelId panel, int number, Instant made, String reason) {
        hold(panel);
        LectureClock clock = clock(panel, number);
        if (clock.state() != ClockState.PAUSED && !clock.isChangedAfter(pressed(made))) {
            clock.pause(pressed(made), current.act(reason));
            save(clock);
        }
    }

    public void resume(PanelId panel, int number, Instant made) {
        hold(panel);
        LectureClock clock = clock(panel, number);
        if (clock.state() != ClockState.RUNNING && !clock.isChangedAfter(pressed(made))) {
            clock.resume(pressed(made), current.act());
            save(clock);
        }
    }

    /** The lecture is over; its time is what the clock shows. */
    public void stop(PanelId panel, int number, Instant made) {
        HeldPanel held = hold(panel);
        LectureClock clock = clock(panel, number);
        if (clock.state() != ClockState.STOPPED && !clock.isChangedAfter(pressed(made))) {
            stop(held, clock, pressed(made), current.act());
        }
    }

    /** Stops what has run as long as it may, where no press can come any more that was made before. */
    @RolesAllowed(Role.SYSTEM_)
    public void stopOver() {
        for (ClockStore.Over over : store.over(time.now().minus(OLDEST))) {
            HeldPanel held = panels.hold(over.panel());
            clocks.lock(over.candidate())
                    .filter(clock -> clock.state() == ClockState.RUNNING)
                    .ifPresent(clock -> stop(held, clock, time.now(), current.act()));
        }
    }

    private void stop(HeldPanel held, LectureClock clock, Instant pressed, Act act) {
        int seconds = Math.max(1, (int) clock.stop(pressed, act).toSeconds());
        save(clock);
        candidates.held(clock.candidate(), seconds, trial(held), act);
    }

    private void save(LectureClock clock) {
        clocks.saveAndFlush(clock);
        news.publish(PanelLinks.topic(clock.panel()));
    }

    private TrialRules trial(HeldPanel held) {
        return rules.of(held.cohort()).trial();
    }

    private HeldPanel hold(PanelId id) {
        HeldPanel held = panels.hold(id).notFor(current.person());
        if (!held.state().takesScores()) {
            throw new Refusal("panel.refused.closed");
        }
        return held;
    }

    private CandidateId candidate(PanelId panel, int number) {
        return store.candidate(panel, number).orElseThrow(() -> new NotFound("number", number));
    }

    private LectureClock clock(PanelId panel, int number) {
        return clocks.lock(candidate(panel, number)).orElseThrow(() -> new Refusal("hall.refused.move"));
    }

    /** A clock of the console that is ahead of this one counts as now. */
    private Instant pressed(Instant made) {
        Instant now = time.now();
        if (made.isBefore(now.minus(OLDEST))) {
            throw new Refusal("hall.refused.old", OLDEST.toMinutes());
        }
        return made.isAfter(now) ? now : made;
    }
}
