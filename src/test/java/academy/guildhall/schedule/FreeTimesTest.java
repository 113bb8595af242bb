package academy.guildhall.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import academy.guildhall.marks.Trials;
import academy.guildhall.platform.NotFound;
import academy.guildhall.platform.PersonId;
import academy.guildhall.platform.Seen;
import academy.guildhall.platform.security.Role;
import academy.guildhall.schedule.solving.Rule.Level;
import academy.guildhall.testing.Acting;
import academy.guildhall.testing.ApplicationTest;
import academy.guildhall.testing.MovableClock;
import java.time.LocalTime;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@ApplicationTest
class FreeTimesTest {
    @Autowired
    ApplicationContext context;

    @Autowired
    Schedules schedules;

    @Autowired
    ScheduleQueries queries;

    @Autowired
    FreeTimes times;

    @Autowired
    MyFreeTimes mine;

    @Autowired
    MovableClock clock;

    private Trials trials;
    private PersonId first;

    @BeforeEach
    void plans() {
        trials = Trials.ready(context, 4);
        first = trials.assessors.getFirst();
        plan(Seen.FIRST);
    }

    @Test
    void whatAnAssessorSaysIsAMustForTheNextPlan() {
        trials.asCoordinator(() -> times.ask(trials.cohort));
        BusyTime morning = morning();
        for (PersonId assessor : trials.assessors) {
            answer(assessor, Set.of(morning));
        }

        assertThat(now().verdict().cost(Level.MUST)).as("the plan that stands").isPositive();
        plan(now().seen());

        assertThat(now().verdict().cost(Level.MUST)).isZero();
        assertThat(now().plan().used())
                .noneMatch(spot -> morning.takes(now().task().stretches().get(spot.stretch())));
    }

    @Test
    void onlyThoseAreAskedAgainWhoHaventAnswered() {
        assertThat(asked()).isEqualTo(5);
        answer(first, Set.of());

        assertThat(asked()).isEqualTo(4);
        assertThat(Acting.ask(first, Role.ASSESSOR, () -> mine.open())).isEmpty();
        assertThat(Acting.ask(trials.assessors.getLast(), Role.ASSESSOR, () -> mine.open()))
                .hasSize(1);
    }

    @Test
    void anAnswerCanBeChangedAndTakesThePlaceOfTheOneBefore() {
        asked();
        answer(first, Set.of(morning()));
        answer(first, Set.of());

        assertThat(Acting.ask(trials.coordinator, Role.COORDINATOR, () -> times.answers(trials.cohort)))
                .allSatisfy(one -> assertThat(one.busy()).isEmpty());
    }

    @Test
    void nobodyAnswersWhoWasntAskedNorForPartsThatThereArent() {
        assertThatThrownBy(() -> answer(first, Set.of())).isInstanceOf(NotFound.class);
        asked();
        BusyTime night = new BusyTime(morning().day(), LocalTime.of(1, 0), LocalTime.of(2, 0));
        assertThatThrownBy(() -> answer(first, Set.of(night))).isInstanceOf(NotFound.class);
        PersonId stranger = trials.assessor("路人", "别处");
        assertThatThrownBy(() -> Acting.ask(stranger, Role.ASSESSOR, () -> mine.question(trials.cohort)))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void theAnswersGoWithTheScheduleOnceThePanelsAreMade() {
        asked();
        Acting.ask(
                trials.coordinator,
                Role.COORDINATOR,
                () -> schedules.makePanels(trials.cohort, now().seen(), number -> "第" + number + "场"));

        assertThat(Acting.ask(first, Role.ASSESSOR, () -> mine.open())).isEmpty();
    }

    private int asked() {
        return Acting.ask(trials.coordinator, Role.COORDINATOR, () -> times.ask(trials.cohort));
    }

    private void answer(PersonId assessor, Set<BusyTime> busy) {
        Acting.as(assessor, Role.ASSESSOR, () -> mine.answer(trials.cohort, busy));
    }

    private BusyTime morning() {
        return BusyTime.of(now().task().stretches().getFirst());
    }

    private void plan(Seen seen) {
        trials.asCoordinator(() -> schedules.plan(
                trials.cohort,
                seen,
                new ScheduleSettings(
                        clock.local().toLocalDate().plusDays(1),
                        1,
                        "8:30-10:10, 10:25-12:05",
                        Set.of(trials.room),
                        1,
                        20,
                        90,
                        Set.copyOf(trials.assessors))));
    }

    private ScheduleDetail now() {
        return Acting.ask(
                trials.coordinator,
                Role.COORDINATOR,
                () -> queries.of(trials.cohort).orElseThrow());
    }
}
