package academy.guildhall.panels;

import static academy.guildhall.testing.Refusals.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import academy.guildhall.marks.Trials;
import academy.guildhall.platform.PersonId;
import academy.guildhall.platform.Refusal;
import academy.guildhall.platform.Seen;
import academy.guildhall.platform.security.Role;
import academy.guildhall.programmes.CohortId;
import academy.guildhall.testing.Academies;
import academy.guildhall.testing.Acting;
import academy.guildhall.testing.ApplicationTest;
import academy.guildhall.testing.MovableClock;
import academy.guildhall.timetable.PlannedSession;
import academy.guildhall.timetable.SessionKind;
import academy.guildhall.timetable.Timetable;
import java.time.LocalTime;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** A room and an assessor are at one place at a time, whether a panel or a session is there. */
@ApplicationTest
class PanelBookingsTest {
    private static final LocalTime NINE = LocalTime.of(9, 0);

    @Autowired
    ApplicationContext context;

    @Autowired
    Panels panels;

    @Autowired
    Timetable timetable;

    @Autowired
    Academies academies;

    @Autowired
    MovableClock clock;

    @Test
    void refusesARoomInWhichAnotherPanelSitsAndNamesIt() {
        Trials first = Trials.ready(context, 3);
        Trials second = Trials.ready(context, 1);
        NewPanel sitting = first.at(first.room, NINE);
        first.plan(sitting);

        assertThatThrownBy(() -> second.plan(second.at(first.room, LocalTime.of(9, 59))))
                .isInstanceOfSatisfying(Refusal.class, refusal -> {
                    assertThat(refusal.key()).isEqualTo("session.refused.clash.room");
                    assertThat(refusal.args()).containsExactly(first.room, sitting.name(), "一期", "09:00", "10:00");
                });
    }

    @Test
    void refusesAnAssessorWhoSitsOnAnotherPanelAtThatTime() {
        Trials first = Trials.ready(context, 3);
        Trials second = Trials.ready(context, 1);
        second.assessors.set(4, first.assessors.get(2));
        first.plan(first.at(first.room, NINE));

        assertThatThrownBy(() -> second.plan(second.at(second.room, LocalTime.of(9, 30))))
                .isInstanceOfSatisfying(Refusal.class, refusal -> {
                    assertThat(refusal.key()).isEqualTo("session.refused.clash.person");
                    assertThat(refusal.args()[0]).isEqualTo("评委3");
                });
    }

    @Test
    void letsAPanelBeginWhenAnotherEndsInTheSameRoom() {
        Trials first = Trials.ready(context, 3);
        Trials second = Trials.ready(context, 1);
        first.plan(first.at(first.room, NINE));

        assertThat(second.plan(second.at(first.room, LocalTime.of(10, 0)))).isNotNull();
    }

    @Test
    void freesTheRoomOfAPanelThatIsCalledOff() {
        Trials first = Trials.ready(context, 1);
        Trials second = Trials.ready(context, 1);
        PanelId off = first.plan(first.at(first.room, NINE));
        first.asCoordinator(() -> panels.cancel(off, Seen.FIRST, "改期"));

        assertThat(second.plan(second.at(first.room, NINE))).isNotNull();
    }

    @Test
    void isNotInItsOwnWayWhenItMovesByAQuarterOfAnHour() {
        Trials trials = Trials.ready(context, 3);
        PanelId panel = trials.plan(trials.at(trials.room, NINE));

        trials.asCoordinator(() ->
                panels.move(panel, Seen.FIRST, trials.room, clock.local().toLocalDate(), LocalTime.of(9, 15), 20));

        assertThat(trials.detail(panel).firstStart()).isEqualTo(LocalTime.of(9, 15));
    }

    @Test
    void refusesToMoveIntoARoomThatIsTaken() {
        Trials first = Trials.ready(context, 3);
        Trials second = Trials.ready(context, 1);
        first.plan(first.at(first.room, NINE));
        PanelId panel = second.plan(second.at(second.room, NINE));

        refused(
                "session.refused.clash.room",
                () -> Acting.ask(second.coordinator, Role.COORDINATOR, () -> {
                    panels.move(panel, Seen.FIRST, first.room, clock.local().toLocalDate(), NINE, 20);
                    return true;
                }));
    }

    @Test
    void refusesAPanelWhereAnotherCohortMeetsOrAnAssessorTeaches() {
        Trials trials = Trials.ready(context, 1);
        CohortId other = academies.cohort(10);
        session(trials, other, trials.room, trials.assessors.get(1), "09:00", "10:30");

        refused("session.refused.clash.room", () -> trials.plan(trials.at(trials.room, LocalTime.of(10, 15))));
        refused("session.refused.clash.person", () -> trials.plan(trials.at("别处", LocalTime.of(10, 15))));
        assertThat(trials.plan(trials.at(trials.room, LocalTime.of(10, 30)))).isNotNull();
    }

    @Test
    void refusesASessionWhereAPanelOfAnotherCohortSitsOrWithALecturerWhoSitsOnOne() {
        Trials trials = Trials.ready(context, 3);
        trials.plan(trials.at(trials.room, NINE));
        CohortId other = academies.cohort(10);

        refused("session.refused.clash.room", () -> session(trials, other, trials.room, null, "09:30", "10:15"));
        refused(
                "session.refused.clash.person",
                () -> session(trials, other, "别处", trials.assessors.get(1), "09:30", "10:15"));
    }

    @Test
    void letsTheTrialStandInItsOwnCohortsTimetable() {
        Trials trials = Trials.ready(context, 3);
        session(trials, trials.cohort, trials.room, null, "09:00", "10:00");

        assertThat(trials.plan(trials.at(trials.room, NINE))).isNotNull();
        session(trials, trials.cohort, trials.room, null, "10:00", "11:00");
    }

    @Test
    void givesTheRoomToOneOfManyWhoPlanAtOnce() throws Exception {
        List<Trials> several = List.of(
                Trials.ready(context, 1), Trials.ready(context, 1), Trials.ready(context, 1), Trials.ready(context, 1));
        String room = several.getFirst().room;
        List<Callable<String>> plans = several.stream()
                .<Callable<String>>map(trials -> () -> {
                    try {
                        trials.plan(trials.at(room, NINE));
                        return "planned";
                    } catch (Refusal refused) {
                        return refused.key();
                    }
                })
                .toList();
        try (var pool = Executors.newFixedThreadPool(4)) {
            List<Future<String>> answers = pool.invokeAll(plans);
            assertThat(answers)
                    .extracting(Future::get)
                    .containsExactlyInAnyOrder(
                            "planned",
                            "session.refused.clash.room",
                            "session.refused.clash.room",
                            "session.refused.clash.room");
        }
    }

    private void session(
            Trials trials, CohortId cohort, String room, @Nullable PersonId lecturer, String from, String to) {
        Acting.ask(
                trials.coordinator,
                Role.COORDINATOR,
                () -> timetable.plan(
                        cohort,
                        new PlannedSession(
                                "授课",
                                SessionKind.LECTURE,
                                room,
                                lecturer,
                                clock.local().toLocalDate(),
                                LocalTime.parse(from),
                                LocalTime.parse(to))));
    }
}
