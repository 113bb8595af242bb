package academy.guildhall.programmes;

import academy.guildhall.platform.Change;
import academy.guildhall.platform.Consequence;
import academy.guildhall.platform.Fact;
import academy.guildhall.platform.Foresight;
import academy.guildhall.platform.NotFound;
import academy.guildhall.platform.Refusal;
import academy.guildhall.platform.Seen;
import academy.guildhall.platform.Shown;
import academy.guildhall.platform.Tell;
import academy.guildhall.platform.Transition.Act;
import academy.guildhall.platform.security.CurrentUser;
import academy.guildhall.platform.security.Role;
import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Puts right what a cohort is called, when it runs and how many seats it has, after a look at what comes of it. See ADR 0100. */
@Service
@Transactional(readOnly = true)
@RolesAllowed(Role.ADMINISTRATOR_)
public class CohortCorrections {
    private static final String HOME = "";
    private static final int SHORTEST_REASON = 4;

    private final CohortRepository cohorts;
    private final CohortRules rules;
    private final EnrolmentProgress trainees;
    private final List<HearsCohortCorrections> above;
    private final CurrentUser current;
    private final ApplicationEventPublisher events;

    CohortCorrections(
            CohortRepository cohorts,
            CohortRules rules,
            EnrolmentProgress trainees,
            List<HearsCohortCorrections> above,
            CurrentUser current,
            ApplicationEventPublisher events) {
        this.cohorts = cohorts;
        this.rules = rules;
        this.trainees = trainees;
        this.above = above;
        this.current = current;
        this.events = events;
    }

    /**
     * A cohort as a form shows it.
     *
     * @param seen the version that the form is opened on
     */
    public record Present(
            CohortId id, String name, LocalDate startsOn, LocalDate endsOn, int seats, int seatsTaken, Seen seen)
            implements Shown {
        @Override
        public List<Fact> facts() {
            return List.of(
                    new Fact("cohort.name", name),
                    new Fact("cohort.first", startsOn),
                    new Fact("cohort.last", endsOn),
                    new Fact("cohort.capacity", seats),
                    new Fact("cohort.taken.label", seatsTaken));
        }
    }

    public Present present(CohortId id) {
        return find(id).present();
    }

    private Cohort find(CohortId id) {
        return cohorts.findById(id).orElseThrow(() -> new NotFound("cohort", id));
    }

    /** What the correction would change, and what would come of it in every room. Nothing is done. */
    public Foresight look(CohortId id, CohortCorrection right) {
        return look(find(id), right);
    }

    private Foresight look(Cohort cohort, CohortCorrection right) {
        Present now = cohort.present();
        List<Change> changes = new ArrayList<>();
        compare(changes, "cohort.name", now.name(), right.name());
        compare(changes, "cohort.first", now.startsOn(), right.startsOn());
        compare(changes, "cohort.last", now.endsOn(), right.endsOn());
        compare(changes, "cohort.capacity", now.seats(), right.seats());
        return new Foresight(changes, changes.isEmpty() ? List.of() : consequences(cohort, right));
    }

    private static void compare(List<Change> changes, String labelKey, Object from, Object to) {
        if (!from.equals(to)) {
            changes.add(new Change(labelKey, from, to));
        }
    }

    private List<Consequence> consequences(Cohort cohort, CohortCorrection right) {
        Present now = cohort.present();
        List<Consequence> found = new ArrayList<>();
        if (right.seats() < now.seatsTaken()) {
            found.add(Consequence.refuses("cohort.refused.seats", now.seatsTaken()));
        }
        if (!now.startsOn().equals(right.startsOn())
                && !rules.applying(cohort.programme(), right.startsOn()).equals(cohort.rulesId())) {
            found.add(Consequence.stays("cohort.corrected.rules"));
        }
        CorrectedCohort corrected = cohort.corrected(right);
        above.forEach(room -> found.addAll(room.wouldFollow(corrected)));
        return found;
    }

    /**
     * Makes the correction; nothing happens where all is the same. The rules that the cohort started with stay. Refused when
     * somebody changed the cohort meanwhile, when more seats are taken, and when a room above refuses.
     *
     * @param reason of 4 characters or more, kept with who corrected and when
     * @param seen the version that the correction was made on
     */
    @Transactional
    public void correct(CohortId id, CohortCorrection right, String reason, Seen seen) {
        if (reason.strip().length() < SHORTEST_REASON) {
            throw new Refusal("cohort.refused.reason");
        }
        Cohort cohort = cohorts.lock(id).orElseThrow(() -> new NotFound("cohort", id));
        Present before = cohort.present();
        Foresight foresight = look(cohort, right);
        if (foresight.isEmpty()) {
            return;
        }
        seen.mustBe(before.seen(), before::facts);
        foresight.requireFree();
        Act act = current.act(reason.strip());
        cohort.correct(right, act);
        cohorts.save(cohort);
        if (!before.startsOn().equals(right.startsOn()) || !before.endsOn().equals(right.endsOn())) {
            tell(id, right, act);
        }
    }

    /** Whoever has a seat is told of other dates. */
    private void tell(CohortId id, CohortCorrection right, Act act) {
        for (EnrolmentRow trainee : trainees.of(id)) {
            if (!trainee.state().freesSeat() && trainee.state() != EnrolmentState.WITHDRAWN) {
                events.publishEvent(new Tell(
                                trainee.person(),
                                "cohort-dates:" + id + ":" + act.at(),
                                "cohort.corrected",
                                List.of(right.name(), right.startsOn(), right.endsOn()),
                                HOME)
                        .latestOn(id));
            }
        }
    }
}
