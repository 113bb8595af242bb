package academy.guildhall.schedule;

import academy.guildhall.panels.NewPanel;
import academy.guildhall.panels.PanelId;
import academy.guildhall.panels.PanelPlan;
import academy.guildhall.panels.Panels;
import academy.guildhall.platform.NotFound;
import academy.guildhall.platform.PersonId;
import academy.guildhall.platform.Refusal;
import academy.guildhall.platform.Seen;
import academy.guildhall.platform.security.Role;
import academy.guildhall.platform.time.AcademyTime;
import academy.guildhall.programmes.CohortId;
import academy.guildhall.programmes.EnrolmentId;
import academy.guildhall.schedule.solving.Changes;
import academy.guildhall.schedule.solving.Effort;
import academy.guildhall.schedule.solving.Plan;
import academy.guildhall.schedule.solving.Planner;
import academy.guildhall.schedule.solving.Spot;
import academy.guildhall.schedule.solving.Stretch;
import academy.guildhall.schedule.solving.Task;
import jakarta.annotation.security.RolesAllowed;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Plans when and before which panel everybody lectures, and makes the panels. See ADR 0144. */
@Service
@Transactional
@RolesAllowed({Role.ADMINISTRATOR_, Role.COORDINATOR_})
public class Schedules {
    /** Any number, always the same one: what was planned can be planned again. */
    private static final long SEED = 1;

    private final ScheduleStore store;
    private final Tasks tasks;
    private final FreeTimeStore freeTimes;
    private final PanelPlan possible;
    private final Panels panels;
    private final AcademyTime time;

    Schedules(
            ScheduleStore store,
            Tasks tasks,
            FreeTimeStore freeTimes,
            PanelPlan possible,
            Panels panels,
            AcademyTime time) {
        this.freeTimes = freeTimes;
        this.store = store;
        this.tasks = tasks;
        this.possible = possible;
        this.panels = panels;
        this.time = time;
    }

    /**
     * A plan from nothing, in five seconds at most. No transaction is open meanwhile.
     *
     * @param seen of the one that it replaces
     */
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    public void plan(CohortId cohort, Seen seen, ScheduleSettings settings) {
        settings.check(time.today(), possible.fewestMinutes(cohort), possible.panelSize(cohort));
        Task task = tasks.of(cohort, settings);
        if (task.lecturers().isEmpty()) {
            throw new Refusal("schedule.refused.nobody");
        }
        store.replace(cohort, seen, settings, new Planner(task, Effort.atOnce(SEED)).plan(), Set.of());
    }

    /**
     * Seeks a plan that costs less than the one that is there, for five seconds; who is pinned stays. It never costs more.
     *
     * @param seed another one seeks elsewhere
     */
    public void improve(CohortId cohort, long seed) {
        ScheduleStore.Kept kept = kept(cohort);
        Task task = tasks.of(cohort, kept.settings());
        Plan better = new Planner(task, Effort.onTheSide(seed)).improve(kept.plan(), kept.pins());
        store.replace(cohort, kept.seen(), kept.settings(), better, kept.pins());
    }

    /**
     * A plan for those who are ready now that moves as few as can be of those who have a place; who is pinned stays.
     *
     * @return what is another than it was
     */
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    public Changes repair(CohortId cohort, Seen seen) {
        ScheduleStore.Kept kept = kept(cohort);
        Task task = tasks.of(cohort, kept.settings());
        if (task.lecturers().isEmpty()) {
            throw new Refusal("schedule.refused.nobody");
        }
        if (task.assessors().size() < task.teamSize()) {
            throw new Refusal("schedule.refused.assessors", task.teamSize());
        }
        Plan repaired = new Planner(task, Effort.atOnce(SEED)).repair(kept.plan(), kept.pins());
        store.replace(cohort, seen, kept.settings(), repaired, kept.pins());
        return Changes.between(kept.plan(), repaired);
    }

    /** Gives somebody another place, or none, by hand; it stays when others are planned anew. */
    public void move(CohortId cohort, Seen seen, EnrolmentId candidate, @Nullable Spot spot) {
        ScheduleStore.Kept kept = kept(cohort);
        Task task = tasks.of(cohort, kept.settings());
        boolean known =
                task.lecturers().stream().anyMatch(lecturer -> lecturer.id().equals(candidate));
        if (!known || spot != null && !task.spots().contains(spot)) {
            throw new NotFound("enrolment", candidate);
        }
        Set<EnrolmentId> pins = new HashSet<>(kept.pins());
        if (spot == null) {
            pins.remove(candidate);
        } else {
            pins.add(candidate);
        }
        store.replace(cohort, seen, kept.settings(), kept.plan().with(candidate, spot), pins);
    }

    /** Whether somebody's place stays when others are planned anew. */
    public void pin(CohortId cohort, Seen seen, EnrolmentId candidate, boolean pinned) {
        ScheduleStore.Kept kept = kept(cohort);
        Set<EnrolmentId> pins = new HashSet<>(kept.pins());
        if (pinned) {
            pins.add(candidate);
        } else {
            pins.remove(candidate);
        }
        store.replace(cohort, seen, kept.settings(), kept.plan(), pins);
    }

    /**
     * Makes a panel of each sitting at which somebody lectures, all or none; with that the schedule has done its work and goes.
     *
     * @param name of a panel by its number, counted from 1
     */
    public List<PanelId> makePanels(CohortId cohort, Seen seen, IntFunction<String> name) {
        ScheduleStore.Kept kept = store.lock(cohort).orElseThrow(() -> new NotFound("schedule", cohort));
        seen.mustBe(kept.seen(), () -> ScheduleDetail.facts(kept.plan()));
        Task task = tasks.of(cohort, kept.settings());
        Plan plan = kept.plan().standing(task);
        if (plan.used().isEmpty()) {
            throw new Refusal("schedule.refused.nobody");
        }
        store.drop(cohort);
        freeTimes.drop(cohort);
        int[] number = {0};
        return plan.used().stream()
                .map(spot -> panels.plan(panel(cohort, task, plan, spot, name.apply(++number[0]))))
                .toList();
    }

    private static NewPanel panel(CohortId cohort, Task task, Plan plan, Spot spot, String name) {
        Stretch stretch = task.stretches().get(spot.stretch());
        List<PersonId> members = plan.members(spot);
        return new NewPanel(
                cohort,
                name,
                spot.room(),
                stretch.day(),
                stretch.from(),
                task.minutesBetween(),
                members.stream().collect(Collectors.toSet()),
                members.getFirst(),
                plan.at(spot).stream().collect(Collectors.toSet()));
    }

    private ScheduleStore.Kept kept(CohortId cohort) {
        return store.of(cohort).orElseThrow(() -> new NotFound("schedule", cohort));
    }
}
