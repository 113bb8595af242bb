package academy.guildhall.marks;

import static org.assertj.core.api.Assertions.assertThat;

import academy.guildhall.panels.PanelId;
import academy.guildhall.platform.security.Role;
import academy.guildhall.programmes.Combination;
import academy.guildhall.programmes.ProgrammeId;
import academy.guildhall.programmes.ProgrammeRules;
import academy.guildhall.programmes.RuleVersions;
import academy.guildhall.programmes.TrialRules;
import academy.guildhall.testing.Acting;
import academy.guildhall.testing.ApplicationTest;
import academy.guildhall.testing.MovableClock;
import academy.guildhall.testing.Statements;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Rules are run over every panel of the programme whose marks stand, before they are put into force. */
@ApplicationTest
class RerunsTest {
    private static final int FEW = 6;

    @Autowired
    ApplicationContext context;

    @Autowired
    Reruns reruns;

    @Autowired
    RuleVersions versions;

    @Autowired
    MovableClock clock;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Statements statements;

    @Test
    void keepsWithAVersionWhoseResultWouldHaveBeenAnother() {
        Trials trials = Trials.ready(context, 2);
        PanelId panel = trials.published(0.9);
        ProgrammeId programme = programme(trials);
        ProgrammeRules strict = passing("95");

        Rerun seen = asAdministrator(trials, () -> reruns.of(programme, strict));
        assertThat(seen.panels()).isOne();
        assertThat(seen.lectures()).isEqualTo(2);
        assertThat(seen.results()).isEqualTo(2);
        assertThat(seen.places()).isZero();
        assertThat(seen.rows()).hasSize(2).allSatisfy(row -> {
            assertThat(row.held().panel()).isEqualTo(panel);
            assertThat(row.held().was().passed()).isTrue();
            assertThat(row.now().passed()).isFalse();
        });

        asAdministrator(trials, () -> {
            versions.publish(
                    programme,
                    versions.of(programme).getFirst().seen(),
                    clock.local().toLocalDate(),
                    strict);
            return true;
        });
        assertThat(asAdministrator(trials, () -> reruns.kept(programme, 2))).contains(seen);
        assertThat(asAdministrator(trials, () -> reruns.kept(programme, 1))).isEmpty();
        assertThat(trials.marks(panel).isIdentical()).isTrue();
    }

    @Test
    void looksOnlyAtPanelsOfTheProgrammeWhoseMarksStand() {
        Trials open = Trials.ready(context, 1);
        open.tabulated(0.9);
        Trials other = Trials.ready(context, 1);
        other.published(0.9);

        assertThat(asAdministrator(open, () -> reruns.of(programme(open), passing("95")))
                        .isEmpty())
                .isTrue();
    }

    @Test
    void asksTheSameFewStatementsHoweverManyLecturesThereAre() {
        assertThat(statementsFor(3)).isEqualTo(statementsFor(1)).isLessThanOrEqualTo(FEW);
    }

    private int statementsFor(int lectures) {
        Trials trials = Trials.ready(context, lectures);
        trials.published(0.9);
        ProgrammeId programme = programme(trials);
        return asAdministrator(
                trials,
                () -> statements
                        .during(() -> reruns.of(programme, ProgrammeRules.defaults()))
                        .size());
    }

    private ProgrammeId programme(Trials trials) {
        return new ProgrammeId(jdbc.sql("select programme_id from cohort where id = :id")
                .param("id", trials.cohort.value())
                .query(java.util.UUID.class)
                .single());
    }

    private static <T> T asAdministrator(Trials trials, java.util.concurrent.Callable<T> work) {
        return Acting.ask(trials.second, Role.ADMINISTRATOR, work);
    }

    private static ProgrammeRules passing(String mark) {
        ProgrammeRules was = ProgrammeRules.defaults();
        TrialRules trial = was.trial();
        return new ProgrammeRules(
                was.capacity(),
                was.polishingRounds(),
                was.coachAnswerDays(),
                new TrialRules(
                        trial.lectureSeconds(),
                        trial.graceSeconds(),
                        trial.stepSeconds(),
                        trial.pointsPerStep(),
                        trial.mostPenalty(),
                        trial.shortSeconds(),
                        trial.shortPenalty(),
                        trial.stopSeconds(),
                        trial.panelSize(),
                        Combination.MEDIAN,
                        trial.trimFrom(),
                        new BigDecimal(mark),
                        trial.spreadLimit(),
                        trial.rubric()),
                was.noticeDays(),
                was.noticeCloses(),
                was.objectionDays(),
                was.appointmentYears());
    }
}
