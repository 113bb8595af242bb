package academy.guildhall.hall;

import static academy.guildhall.testing.Refusals.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import academy.guildhall.marks.Trials;
import academy.guildhall.panels.CandidateState;
import academy.guildhall.panels.PanelId;
import academy.guildhall.panels.PanelState;
import academy.guildhall.platform.NotFound;
import academy.guildhall.platform.security.Role;
import academy.guildhall.platform.security.RunAs;
import academy.guildhall.scoring.TrialDay;
import academy.guildhall.testing.Acting;
import academy.guildhall.testing.ApplicationTest;
import academy.guildhall.testing.MovableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

@ApplicationTest
class HallClockTest {
    @Autowired
    ApplicationContext context;

    @Autowired
    HallClock hall;

    @Autowired
    Halls halls;

    @Autowired
    MovableClock clock;

    @Autowired
    JdbcClient jdbc;

    private Trials trials;
    private PanelId panel;

    @BeforeEach
    void aDrawnPanel() {
        trials = Trials.ready(context, 2);
        panel = trials.drawn();
    }

    private void start(int number) {
        trials.asCoordinator(() -> hall.start(panel, number, clock.instant()));
    }

    private void stop(int number) {
        trials.asCoordinator(() -> hall.stop(panel, number, clock.instant()));
    }

    @Test
    void whatTheClockShowsWhenItIsStoppedIsTheLecturesTime() {
        start(1);
        clock.forward(Duration.ofSeconds(400));
        trials.asCoordinator(() -> hall.pause(panel, 1, clock.instant(), "投影仪故障"));
        clock.forward(Duration.ofMinutes(7));
        assertThat(halls.of(panel).passedMillis()).isBetween(400_000L, 402_000L);
        trials.asCoordinator(() -> hall.resume(panel, 1, clock.instant()));
        clock.forward(Duration.ofSeconds(531));
        stop(1);

        assertThat(trials.detail(panel).state()).isEqualTo(PanelState.SCORING);
        assertThat(trials.slot(panel, 1).state()).isEqualTo(CandidateState.LECTURED);
        assertThat(trials.slot(panel, 1).seconds()).isBetween(931, 933);
        assertThat(halls.of(panel).state()).isEqualTo(ClockState.STOPPED);
    }

    @Test
    void aPressCountsFromWhenItWasMadeHoweverSlowTheLine() {
        clock.forward(Duration.ofSeconds(20));
        trials.asCoordinator(() -> hall.start(panel, 1, clock.instant().minusSeconds(20)));
        assertThat(halls.of(panel).passedMillis()).isBetween(20_000L, 22_000L);
        clock.forward(Duration.ofSeconds(800));
        trials.asCoordinator(() -> hall.stop(panel, 1, clock.instant().minusSeconds(10)));
        assertThat(trials.slot(panel, 1).seconds()).isBetween(810, 812);
        refused(
                "hall.refused.old",
                () -> trials.asCoordinator(
                        () -> hall.start(panel, 2, clock.instant().minusSeconds(360))));
    }

    @Test
    void toldAgainNothingHappensTwice() {
        start(1);
        clock.forward(Duration.ofSeconds(100));
        start(1);
        assertThat(halls.of(panel).passedMillis()).isGreaterThanOrEqualTo(100_000L);
        trials.asCoordinator(() -> hall.pause(panel, 1, clock.instant(), "停电"));
        trials.asCoordinator(() -> hall.pause(panel, 1, clock.instant(), "停电"));
        trials.asCoordinator(() -> hall.resume(panel, 1, clock.instant()));
        trials.asCoordinator(() -> hall.resume(panel, 1, clock.instant()));
        clock.forward(Duration.ofSeconds(700));
        stop(1);
        clock.forward(Duration.ofSeconds(50));
        stop(1);
        assertThat(trials.slot(panel, 1).seconds()).isBetween(800, 803);
    }

    @Test
    void oneLectureGoesOnAtATimeAndNoneAfterItsEnd() {
        start(1);
        refused("hall.refused.busy", () -> start(2));
        stop(1);
        refused("hall.refused.over", () -> start(1));
        start(2);
        refused("panel.refused.reason", () -> trials.asCoordinator(() -> hall.pause(panel, 2, clock.instant(), " ")));
        trials.lectured(panel, 2, 900);
        clock.forward(Duration.ofSeconds(30));
        stop(2);
        assertThat(trials.slot(panel, 2).seconds()).as("entered by hand").isEqualTo(900);
    }

    @Test
    void aWrongStopIsTakenBackAndTheClockBeginsAnew() {
        start(1);
        clock.forward(Duration.ofSeconds(30));
        stop(1);
        var slot = trials.slot(panel, 1);
        trials.asCoordinator(() -> context.getBean(TrialDay.class).takeBack(slot.id(), slot.seen(), "误按"));
        start(1);
        clock.forward(Duration.ofSeconds(840));
        stop(1);
        assertThat(trials.slot(panel, 1).seconds()).isBetween(840, 842);
    }

    @Test
    void theRuleStopsItAlsoWhereTheConsoleIsGone() {
        start(1);
        clock.forward(Duration.ofMinutes(30));
        assertThat(halls.of(panel).passedMillis()).isEqualTo(17 * 60_000L);
        RunAs.system(hall::stopOver);
        assertThat(trials.slot(panel, 1).seconds()).isEqualTo(17 * 60);
    }

    /** As when the line was away at the end: what was pressed in time stands, though the rule's end has come meanwhile. */
    @Test
    void aStopThatIsToldAfterTheEndCountsFromWhenItWasMade() {
        start(1);
        clock.forward(Duration.ofSeconds(1000));
        Instant made = clock.instant();
        clock.forward(Duration.ofSeconds(90));
        RunAs.system(hall::stopOver);
        trials.asCoordinator(() -> hall.stop(panel, 1, made));
        assertThat(trials.slot(panel, 1).seconds()).isBetween(1000, 1002);
    }

    @Test
    void aPressThatIsToldAfterALaterOneChangesNothing() {
        start(1);
        clock.forward(Duration.ofSeconds(600));
        Instant late = clock.instant();
        clock.forward(Duration.ofSeconds(20));
        trials.asCoordinator(() -> hall.pause(panel, 1, clock.instant(), "停电"));
        clock.forward(Duration.ofSeconds(60));
        trials.asCoordinator(() -> hall.resume(panel, 1, clock.instant()));
        trials.asCoordinator(() -> hall.pause(panel, 1, late, "停电"));
        assertThat(halls.of(panel).state()).isEqualTo(ClockState.RUNNING);
        assertThat(halls.of(panel).passedMillis()).isBetween(620_000L, 623_000L);
    }

    @Test
    void theNextLectureEndsOneThatTheRuleHasEnded() {
        start(1);
        clock.forward(Duration.ofMinutes(18));
        start(2);
        assertThat(trials.slot(panel, 1).seconds()).isEqualTo(17 * 60);
        assertThat(halls.of(panel).number()).isEqualTo(2);
    }

    @Test
    void twoConsolesStartOneClock() throws Exception {
        Callable<Boolean> press = () -> {
            start(1);
            return true;
        };
        try (var pool = Executors.newFixedThreadPool(4)) {
            for (Future<Boolean> done : pool.invokeAll(Collections.nCopies(4, press))) {
                assertThat(done.get()).isTrue();
            }
        }
        assertThat(jdbc.sql("select count(*) from lecture_clock where panel_id = :panel")
                        .param("panel", panel.value())
                        .query(Integer.class)
                        .single())
                .isOne();
    }

    @Test
    void isNotForThoseWhoSitOnThePanelAndNamesNobody() {
        refused(
                "panel.refused.member",
                () -> Acting.as(trials.assessors.get(1), Role.COORDINATOR, () -> hall.requireKeeps(panel)));
        assertThat(halls.of(panel).toString()).doesNotContain("机密");
        PanelId planned = Trials.ready(context, 1).planned();
        assertThatThrownBy(() -> halls.of(planned)).isInstanceOf(NotFound.class);
    }
}
