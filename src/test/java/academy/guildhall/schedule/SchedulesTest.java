package academy.guildhall.schedule;

import static academy.guildhall.testing.Refusals.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import academy.guildhall.marks.Trials;
import academy.guildhall.panels.PanelDetail;
import academy.guildhall.panels.PanelId;
import academy.guildhall.panels.PanelQueries;
import academy.guildhall.platform.NotFound;
import academy.guildhall.platform.PersonId;
import academy.guildhall.platform.Seen;
import academy.guildhall.platform.Stale;
import academy.guildhall.platform.security.Role;
import academy.guildhall.platform.work.WorkDetail;
import academy.guildhall.platform.work.Works;
import academy.guildhall.programmes.EnrolmentId;
import academy.guildhall.programmes.EnrolmentState;
import academy.guildhall.schedule.solving.Changes;
import academy.guildhall.schedule.solving.Rule;
import academy.guildhall.schedule.solving.Rule.Level;
import academy.guildhall.schedule.solving.Spot;
import academy.guildhall.testing.Acting;
import academy.guildhall.testing.ApplicationTest;
import academy.guildhall.testing.MovableClock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

@ApplicationTest
class SchedulesTest {
    @Autowired
    ApplicationContext context;

    @Autowired
    Schedules schedules;

    @Autowired
    ScheduleQueries queries;

    @Autowired
    PanelQueries panels;

    @Autowired
    MovableClock clock;

    @Autowired
    JdbcClient jdbc;

    private Trials trials;

    @BeforeEach
    void sixWhoAreReady() {
        trials = Trials.ready(context, 6);
    }

    @Test
    void plansEverybodyWithoutAConflict() {
        ScheduleDetail planned = planned();

        assertThat(planned.verdict().cost(Level.MUST)).isZero();
        assertThat(planned.plan().places()).hasSize(6);
        assertThat(planned.isSound()).isTrue();
    }

    @Test
    void namesWhoWouldBeRecusedBeforeSomebodyIsMovedThere() {
        EnrolmentId colleague = trials.candidate("同单位", "评委单位1", EnrolmentState.APPROVED_FOR_TRIAL);

        ScheduleDetail planned = planned();

        Spot any = planned.task().spots().getFirst();
        assertThat(planned.wouldBreak(colleague, any))
                .filteredOn(finding -> finding.rule() == Rule.RECUSAL)
                .singleElement()
                .satisfies(finding -> assertThat(finding.assessor()).isEqualTo(trials.assessors.getFirst()));
    }

    @Test
    void keepsWhoWasMovedByHandWhenItPlansAnew() {
        ScheduleDetail planned = planned();
        EnrolmentId first = trials.enrolments.getFirst();
        Spot elsewhere = planned.task().spots().stream()
                .filter(spot -> !spot.equals(planned.plan().places().get(first)))
                .findFirst()
                .orElseThrow();
        ask(() -> {
            schedules.move(trials.cohort, planned.seen(), first, elsewhere);
            return first;
        });
        ask(() -> schedules.repair(trials.cohort, now().seen()));

        assertThat(now().plan().places()).containsEntry(first, elsewhere);
        assertThat(now().pins()).containsExactly(first);
    }

    @Test
    void aSearchOnTheSideNeverCostsMoreAndKeepsWhoIsPinned() {
        ScheduleDetail planned = planned();
        EnrolmentId first = trials.enrolments.getFirst();
        Spot last = planned.task().spots().getLast();
        ask(() -> {
            schedules.move(trials.cohort, planned.seen(), first, last);
            return first;
        });
        ScheduleDetail before = now();
        ask(() -> {
            schedules.improve(trials.cohort, 7);
            return first;
        });

        assertThat(now().plan().places()).hasSize(6).containsEntry(first, last);
        assertThat(now().pins()).containsExactly(first);
        assertThat(now().verdict().cost(Level.MUST))
                .isLessThanOrEqualTo(before.verdict().cost(Level.MUST));
        assertThat(now().verdict().cost(Level.WISH))
                .isLessThanOrEqualTo(before.verdict().cost(Level.WISH));
    }

    @Test
    void isSoughtOnTheSideOnceAtATimeAndStoppedByWhoeverBeganIt() {
        ScheduleRounds rounds = context.getBean(ScheduleRounds.class);
        Works works = context.getBean(Works.class);
        Runnable begin = () -> rounds.begin(trials.cohort, Locale.CHINESE);
        assertThatThrownBy(() -> trials.asCoordinator(begin)).isInstanceOf(NotFound.class);
        planned();
        trials.asCoordinator(begin);
        refused("work.refused.underway", () -> trials.asCoordinator(begin));

        WorkDetail work = ask(() -> works.latest(ScheduleRounds.KIND, trials.cohort.value()))
                .orElseThrow();
        assertThat(work.steps()).isEqualTo(10);
        trials.asCoordinator(() -> works.cancel(work.id()));
        assertThat(ask(() -> works.detail(work.id())).state().isOver()).isTrue();
    }

    @Test
    void movesNobodyElseWhenSomebodyWithdraws() {
        ScheduleDetail planned = planned();
        EnrolmentId gone = trials.enrolments.getLast();
        jdbc.sql("update enrolment set state = 'WITHDRAWN' where id = :id")
                .param("id", gone.value())
                .update();

        Changes changes = ask(() -> schedules.repair(trials.cohort, planned.seen()));

        assertThat(changes.moved()).isEmpty();
        assertThat(changes.candidates())
                .extracting(Changes.OfCandidate::candidate)
                .containsExactly(gone);
        assertThat(now().plan().places()).hasSize(5);
    }

    @Test
    void makesAPanelOfEachSitting() {
        ScheduleDetail planned = planned();

        List<PanelId> made =
                ask(() -> schedules.makePanels(trials.cohort, planned.seen(), number -> "第" + number + "场"));

        Set<EnrolmentId> lecturing = new HashSet<>();
        for (PanelId id : made) {
            PanelDetail panel = ask(() -> panels.detail(id));
            assertThat(panel.members()).hasSize(5);
            panel.slots().forEach(slot -> lecturing.add(slot.enrolment()));
        }
        assertThat(made).hasSize(planned.plan().used().size());
        assertThat(lecturing).containsExactlyInAnyOrderElementsOf(trials.enrolments);
        assertThat(ask(() -> queries.of(trials.cohort))).isEmpty();
    }

    @Test
    void seatsNobodyWhoSitsElsewhereThen() {
        Trials others = Trials.ready(context, 1);
        others.assessors.clear();
        others.assessors.addAll(trials.assessors);
        LocalDate day = clock.local().toLocalDate().plusDays(1);
        ScheduleDetail planned = planned();
        ask(() -> schedules.makePanels(trials.cohort, planned.seen(), number -> "占用" + number));

        others.asCoordinator(() -> {
            schedules.plan(others.cohort, Seen.FIRST, settings(others, day));
            ScheduleDetail second = queries.of(others.cohort).orElseThrow();
            assertThat(second.verdict().cost(Level.MUST)).isZero();
            Set<Spot> taken = planned.plan().used();
            assertThat(second.plan().used())
                    .noneMatch(spot -> taken.stream().anyMatch(one -> one.stretch() == spot.stretch()));
        });
    }

    @Test
    void refusesWhatIsNoPlanAllOfItAtOnce() {
        refused(
                "schedule.refused.hours",
                () -> ask(() -> {
                    schedules.plan(
                            trials.cohort,
                            Seen.FIRST,
                            new ScheduleSettings(
                                    clock.local().toLocalDate().plusDays(1),
                                    1,
                                    "12:00-11:00",
                                    Set.of(trials.room),
                                    1,
                                    20,
                                    90,
                                    new HashSet<>(trials.assessors)));
                    return trials;
                }));
    }

    @Test
    void changesNothingThatSomebodyElseChangedMeanwhile() {
        ScheduleDetail planned = planned();
        EnrolmentId first = trials.enrolments.getFirst();
        ask(() -> {
            schedules.pin(trials.cohort, planned.seen(), first, true);
            return first;
        });

        assertThatThrownBy(() -> ask(() -> {
                    schedules.pin(trials.cohort, planned.seen(), first, false);
                    return first;
                }))
                .isInstanceOf(Stale.class);
    }

    private ScheduleDetail planned() {
        LocalDate day = clock.local().toLocalDate().plusDays(1);
        ask(() -> {
            schedules.plan(trials.cohort, Seen.FIRST, settings(trials, day));
            return day;
        });
        return now();
    }

    private static ScheduleSettings settings(Trials of, LocalDate day) {
        return new ScheduleSettings(
                day, 1, "8:30-10:10, 10:25-12:05", Set.of(of.room), 1, 20, 90, Set.<PersonId>copyOf(of.assessors));
    }

    private ScheduleDetail now() {
        return ask(() -> queries.of(trials.cohort).orElseThrow());
    }

    private <T> T ask(Callable<T> work) {
        return Acting.ask(trials.coordinator, Role.COORDINATOR, work);
    }
}
