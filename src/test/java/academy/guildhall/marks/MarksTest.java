package academy.guildhall.marks;

import static academy.guildhall.testing.Refusals.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import academy.guildhall.panels.PanelId;
import academy.guildhall.panels.PanelState;
import academy.guildhall.platform.Refusal;
import academy.guildhall.platform.Seen;
import academy.guildhall.platform.security.Role;
import academy.guildhall.platform.ui.ErrorMessages;
import academy.guildhall.programmes.EnrolmentProgress;
import academy.guildhall.programmes.EnrolmentState;
import academy.guildhall.testing.Acting;
import academy.guildhall.testing.ApplicationTest;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;

@ApplicationTest
class MarksTest {
    @Autowired
    ApplicationContext context;

    @Autowired
    Marks marks;

    @Autowired
    TrialResults results;

    @Autowired
    EnrolmentProgress progress;

    @Autowired
    MyTrial mine;

    @Autowired
    JdbcClient jdbc;

    @Test
    void refusesToTabulateWhileASheetIsOwed() {
        Trials trials = Trials.ready(context, 1);
        PanelId panel = trials.drawn();
        refused("tabulation.refused.waiting", () -> trials.tabulate(panel));

        trials.lectured(panel, 1, 900);
        trials.fill(panel, 1, trials.assessors.getFirst(), 0.9);
        refused("tabulation.refused.owed", () -> trials.tabulate(panel));
        assertThat(trials.marks(panel).marks()).isEmpty();
    }

    @Test
    void showsHowEveryFigureCameAbout() {
        Trials trials = Trials.ready(context, 2);
        PanelMarks detail = trials.marks(trials.tabulated(1));

        assertThat(detail.isIdentical()).isTrue();
        assertThat(detail.marks()).hasSize(2).allSatisfy(mark -> {
            assertThat(mark.totals()).hasSize(5);
            assertThat(mark.finalMark()).isEqualTo("100.00");
            assertThat(mark.place()).isEqualTo(1);
        });
    }

    @Test
    void wantsAnotherPersonForTheVerification() {
        Trials trials = Trials.ready(context, 1);
        PanelId panel = trials.tabulated(1);
        refused(
                "panel.refused.sameVerifier",
                () -> trials.asCoordinator(
                        () -> marks.verify(panel, trials.detail(panel).seen())));
        assertThatThrownBy(() -> jdbc.sql("update panel set verified_by_id = tabulated_by_id where id = :id")
                        .param("id", panel.value())
                        .update())
                .isInstanceOfSatisfying(
                        DataIntegrityViolationException.class,
                        violated ->
                                assertThat(ErrorMessages.constraint(violated)).contains("panel_verified_by_another"));

        Acting.as(
                trials.second,
                Role.ADMINISTRATOR,
                () -> marks.verify(panel, trials.detail(panel).seen()));
        assertThat(trials.detail(panel).state()).isEqualTo(PanelState.VERIFIED);
    }

    @Test
    void refusesFiguresThatTheSheetsDoNotGive() {
        Trials trials = Trials.ready(context, 1);
        PanelId panel = trials.tabulated(1);
        jdbc.sql("update trial_result set final_mark = 99 where candidate_id = :id")
                .param("id", trials.candidate(panel, 1).value())
                .update();

        refused(
                "verification.refused.differs",
                () -> Acting.as(
                        trials.second,
                        Role.COORDINATOR,
                        () -> marks.verify(panel, trials.detail(panel).seen())));
        assertThat(trials.marks(panel).isIdentical()).isFalse();

        Acting.as(
                trials.second,
                Role.COORDINATOR,
                () -> marks.refuse(panel, trials.detail(panel).seen(), "数字不符"));
        assertThat(trials.detail(panel).state()).isEqualTo(PanelState.SCORING);
        trials.tabulate(panel);
        assertThat(trials.marks(panel).isIdentical()).isTrue();
    }

    @Test
    void letsNobodyChangeVerifiedMarks() {
        Trials trials = Trials.ready(context, 1);
        PanelId panel = trials.tabulated(1);
        Acting.as(
                trials.second,
                Role.COORDINATOR,
                () -> marks.verify(panel, trials.detail(panel).seen()));
        for (String change : List.of(
                "update trial_result set final_mark = 99 where candidate_id = :id",
                "delete from trial_result where candidate_id = :id",
                "update sheet_score set points = 0 where sheet_id in (select id from score_sheet where candidate_id = :id)")) {
            assertThatThrownBy(() -> jdbc.sql(change)
                            .param("id", trials.candidate(panel, 1).value())
                            .update())
                    .isInstanceOfSatisfying(
                            DataIntegrityViolationException.class,
                            violated -> assertThat(ErrorMessages.constraint(violated))
                                    .contains("verified_marks_stand"));
        }
    }

    @Test
    void publishesAndMovesEverybodyOn() {
        Trials trials = Trials.ready(context, 2);
        PanelId panel = trials.drawn();
        trials.absent(panel, 2);
        trials.lectured(panel, 1, 961);
        trials.assessors.forEach(assessor -> {
            trials.fill(panel, 1, assessor, 1);
            trials.send(panel, 1, assessor);
        });
        trials.tabulate(panel);
        Acting.as(
                trials.second,
                Role.COORDINATOR,
                () -> marks.verify(panel, trials.detail(panel).seen()));
        assertThat(results.of(trials.cohort)).isEmpty();

        trials.publish(panel);

        assertThat(trials.enrolments)
                .extracting(id -> progress.row(id).state())
                .containsExactlyInAnyOrder(EnrolmentState.PASSED, EnrolmentState.NOT_CERTIFIED);
        assertThat(results.of(trials.cohort).values())
                .extracting(TrialResult::passed)
                .containsExactlyInAnyOrder(true, false);
        trials.people.forEach(person -> {
            MyTrial.Slot slot = Acting.ask(person, Role.TRAINEE, mine::mine)
                    .orElseThrow()
                    .slots()
                    .getFirst();
            assertThat(slot.outcome()).isNotNull();
            if (slot.outcome().passed()) {
                assertThat(slot.outcome().finalMark()).isEqualTo("99.00");
                assertThat(slot.outcome().criteria()).containsKey("method");
            } else {
                assertThat(slot.outcome().finalMark()).isNull();
            }
        });
        assertThat(trials.enrolments.stream()
                        .flatMap(id -> results.whoScored(id).stream())
                        .distinct())
                .containsExactlyInAnyOrderElementsOf(trials.assessors);
    }

    @Test
    void endsAfterASecondFailure() {
        Trials trials = Trials.ready(context, 1);
        trials.published(0.5);
        assertThat(progress.row(trials.enrolments.getFirst()).state()).isEqualTo(EnrolmentState.RETRIAL);

        trials.published(0.5);

        assertThat(progress.row(trials.enrolments.getFirst()).state()).isEqualTo(EnrolmentState.NOT_CERTIFIED);
        assertThat(results.of(trials.cohort)).hasSize(1);
    }

    @Test
    void hidesTheMarkUntilItIsPublished() {
        Trials trials = Trials.ready(context, 1);
        trials.tabulated(1);

        MyTrial.Slot slot = Acting.ask(trials.people.getFirst(), Role.TRAINEE, mine::mine)
                .orElseThrow()
                .slots()
                .getFirst();

        assertThat(slot.number()).isEqualTo(1);
        assertThat(slot.outcome()).isNull();
    }

    @Test
    void tabulatesOnceHoweverManyDoItAtOnce() throws Exception {
        Trials trials = Trials.ready(context, 1);
        PanelId panel = trials.scored(0.9);
        Seen seen = trials.detail(panel).seen();
        Callable<String> tabulate = () -> {
            try {
                trials.asCoordinator(() -> marks.tabulate(panel, seen));
                return "done";
            } catch (Refusal refused) {
                return refused.key();
            }
        };
        List<String> answers = new ArrayList<>();
        try (var pool = Executors.newFixedThreadPool(4)) {
            for (Future<String> answer : pool.invokeAll(java.util.Collections.nCopies(4, tabulate))) {
                answers.add(answer.get());
            }
        }

        assertThat(answers).containsOnlyOnce("done");
        assertThat(trials.marks(panel).isIdentical()).isTrue();
    }
}
