package academy.guildhall.programmes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import academy.guildhall.platform.Fact;
import academy.guildhall.platform.PersonId;
import academy.guildhall.platform.Refusal;
import academy.guildhall.platform.Seen;
import academy.guildhall.platform.Stale;
import academy.guildhall.platform.security.Role;
import academy.guildhall.testing.Academies;
import academy.guildhall.testing.Acting;
import academy.guildhall.testing.ApplicationTest;
import academy.guildhall.testing.MovableClock;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A cohort keeps the version of the rules that it started with. */
@ApplicationTest
class RuleVersionsTest {
    @Autowired
    RuleVersions versions;

    @Autowired
    CohortRules rules;

    @Autowired
    Cohorts cohorts;

    @Autowired
    Academies academies;

    @Autowired
    Acting acting;

    @Autowired
    MovableClock clock;

    private PersonId administrator;
    private ProgrammeId programme;
    private LocalDate today;

    @BeforeEach
    void aProgramme() {
        administrator = acting.person("管理员");
        programme = academies.programme();
        today = clock.local().toLocalDate();
    }

    @Test
    void appliesToCohortsThatStartFromItsDayOnAndToNoneThatWasOpenBefore() {
        CohortId before = open(1, today.plusDays(20));

        publish(today.plusDays(10), withNotice(7));

        assertThat(rules.of(before).noticeDays()).isEqualTo(5);
        assertThat(rules.of(open(2, today.plusDays(9))).noticeDays()).isEqualTo(5);
        assertThat(rules.of(open(3, today.plusDays(10))).noticeDays()).isEqualTo(7);
    }

    @Test
    void proposesANumberThatIsFreeAndTheSeatsOfTheRulesThatWouldApply() {
        open(1, today);
        open(3, today);

        Cohorts.Proposal proposed = asAdministrator(() -> cohorts.proposed(programme, today));
        assertThat(proposed.batch()).isEqualTo(2);
        assertThat(proposed.seats()).isEqualTo(ProgrammeRules.defaults().capacity());
        assertThat(proposed.source().number()).isOne();
    }

    @Test
    void countsTheCohortsThatKeepAVersion() {
        open(1, today);
        publish(today, withNotice(7));
        open(2, today);
        open(3, today.plusDays(1));

        assertThat(asAdministrator(() -> versions.of(programme)))
                .extracting(RuleVersions.Version::number, RuleVersions.Version::cohorts)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(2, 2), org.assertj.core.groups.Tuple.tuple(1, 1));
    }

    @Test
    void refusesAVersionFromYesterdayOnOrFromBeforeTheOneThatStands() {
        assertRefused("rules.refused.day", () -> publish(today.minusDays(1), withNotice(7)));
        publish(today.plusDays(5), withNotice(7));
        assertRefused("rules.refused.earlier", () -> publish(today.plusDays(4), withNotice(8)));
    }

    @Test
    void refusesAVersionThatChangesNothing() {
        assertRefused("rules.refused.same", () -> publish(today, ProgrammeRules.defaults()));
    }

    @Test
    void refusesAVersionThatWasMadeOfAnOlderOneAndSaysWhatIsNewer() {
        publish(today, withNotice(7));

        assertThatThrownBy(() -> asAdministrator(() -> {
                    versions.publish(programme, new Seen(1), today, withNotice(9));
                    return true;
                }))
                .isInstanceOfSatisfying(Stale.class, stale -> {
                    assertThat(stale.seen()).isEqualTo(new Seen(2));
                    assertThat(stale.facts()).contains(new Fact("rules.form.noticeDays", 7));
                });
    }

    @Test
    void refusesFiguresThatNoProgrammeCanHave() {
        assertRefused("rules.refused.noticeDays", () -> withNotice(0));
        assertRefused("rules.refused.short", () -> trial(12 * 60, 11 * 60, 17 * 60, 5, "80"));
        assertRefused("rules.refused.stop", () -> trial(12 * 60, 15 * 60, 15 * 60, 5, "80"));
        assertRefused("rules.refused.panel", () -> trial(12 * 60, 15 * 60, 17 * 60, 6, "80"));
        assertRefused("rules.refused.points", () -> trial(12 * 60, 15 * 60, 17 * 60, 5, "100.5"));
    }

    @Test
    void saysOfEveryFigureAtOnceThatItCantBe() {
        assertThatThrownBy(() -> trial(16 * 60, 15 * 60, 15 * 60, 6, "100.5"))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.each())
                                .extracting(Refusal::field)
                                .contains("panelSize", "shortSeconds", "stopSeconds", "pass"));
    }

    private CohortId open(int batch, LocalDate starts) {
        return asAdministrator(
                () -> cohorts.open(new OpenCohort(programme, batch, batch + "期", starts, starts.plusDays(2), 40)));
    }

    private void publish(LocalDate from, ProgrammeRules changed) {
        asAdministrator(() -> {
            versions.publish(programme, versions.of(programme).getFirst().seen(), from, changed);
            return true;
        });
    }

    private <T> T asAdministrator(Callable<T> work) {
        return Acting.ask(administrator, Role.ADMINISTRATOR, work);
    }

    private static ProgrammeRules withNotice(int days) {
        ProgrammeRules was = ProgrammeRules.defaults();
        return new ProgrammeRules(
                was.capacity(),
                was.polishingRounds(),
                was.coachAnswerDays(),
                was.trial(),
                days,
                was.noticeCloses(),
                was.objectionDays(),
                was.appointmentYears());
    }

    private static TrialRules trial(int tooShort, int lecture, int stop, int panel, String pass) {
        TrialRules was = ProgrammeRules.defaults().trial();
        return new TrialRules(
                lecture,
                was.graceSeconds(),
                was.stepSeconds(),
                was.pointsPerStep(),
                was.mostPenalty(),
                tooShort,
                was.shortPenalty(),
                stop,
                panel,
                was.combination(),
                5,
                new BigDecimal(pass),
                was.spreadLimit(),
                was.rubric());
    }

    private static void assertRefused(String key, org.assertj.core.api.ThrowableAssert.ThrowingCallable work) {
        assertThatThrownBy(work)
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.key()).isEqualTo(key));
    }
}
