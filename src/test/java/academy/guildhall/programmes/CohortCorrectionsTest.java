package academy.guildhall.programmes;

import static academy.guildhall.testing.Refusals.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import academy.guildhall.certification.Certifying;
import academy.guildhall.marks.Trials;
import academy.guildhall.panels.PanelId;
import academy.guildhall.platform.Change;
import academy.guildhall.platform.Consequence;
import academy.guildhall.platform.PersonId;
import academy.guildhall.platform.Seen;
import academy.guildhall.platform.Transition.Act;
import academy.guildhall.platform.security.Role;
import academy.guildhall.platform.ui.ErrorMessages;
import academy.guildhall.programmes.CohortCorrections.Present;
import academy.guildhall.testing.Academies;
import academy.guildhall.testing.Acting;
import academy.guildhall.testing.ApplicationTest;
import academy.guildhall.testing.MovableClock;
import academy.guildhall.timetable.PlannedSession;
import academy.guildhall.timetable.SessionId;
import academy.guildhall.timetable.SessionKind;
import academy.guildhall.timetable.Timetable;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A cohort's name, dates and seats are put right, with a reason, after a look at what comes of it. */
@ApplicationTest
class CohortCorrectionsTest {
    private static final String REASON = "按通知更正";

    @Autowired
    ApplicationContext context;

    @Autowired
    CohortCorrections corrections;

    @Autowired
    Cohorts cohorts;

    @Autowired
    CohortRules rules;

    @Autowired
    EnrolmentProgress progress;

    @Autowired
    Timetable timetable;

    @Autowired
    Academies academies;

    @Autowired
    Acting acting;

    @Autowired
    MovableClock clock;

    @Autowired
    JdbcClient jdbc;

    private PersonId administrator;
    private LocalDate today;
    private CohortId cohort;

    @BeforeEach
    void aCohortOfThreeDays() {
        administrator = acting.person("管理员");
        today = clock.local().toLocalDate();
        cohort = academies.cohort(3);
    }

    private Present present() {
        return Acting.ask(administrator, Role.ADMINISTRATOR, () -> corrections.present(cohort));
    }

    private List<Consequence> look(CohortCorrection right) {
        return Acting.ask(administrator, Role.ADMINISTRATOR, () -> corrections.look(cohort, right))
                .consequences();
    }

    private void correct(CohortCorrection right) {
        correct(right, REASON, present().seen());
    }

    private void correct(CohortCorrection right, String reason, Seen seen) {
        Acting.as(administrator, Role.ADMINISTRATOR, () -> corrections.correct(cohort, right, reason, seen));
    }

    private CohortCorrection with(int seats) {
        return new CohortCorrection("一期", today, today.plusDays(2), seats);
    }

    private CohortCorrection from(LocalDate first) {
        return new CohortCorrection("一期", first, first.plusDays(2), 3);
    }

    private Act act() {
        return Act.of(null, clock.instant());
    }

    private List<String> log() {
        return jdbc.sql("""
                        select subject || ': ' || from_state || ' > ' || to_state || ' (' || reason || ')'
                        from audit_entry where subject_id = :id and actor_id = :by order by id
                        """)
                .param("id", cohort.value())
                .param("by", administrator.value())
                .query(String.class)
                .list();
    }

    @Test
    void nameDatesAndSeatsAreNamedBeforeAndAfter() {
        CohortCorrection right = new CohortCorrection(" 第一期 ", today.plusDays(7), today.plusDays(9), 40);
        assertThat(Acting.ask(administrator, Role.ADMINISTRATOR, () -> corrections.look(cohort, right))
                        .changes())
                .containsExactly(
                        new Change("cohort.name", "一期", "第一期"),
                        new Change("cohort.first", today, today.plusDays(7)),
                        new Change("cohort.last", today.plusDays(2), today.plusDays(9)),
                        new Change("cohort.capacity", 3, 40));

        correct(right);
        assertThat(present().name()).isEqualTo("第一期");
        assertThat(log())
                .containsExactly(
                        "cohort name: 一期 > 第一期 (" + REASON + ")",
                        "cohort dates: %s – %s > %s – %s (%s)"
                                .formatted(today, today.plusDays(2), today.plusDays(7), today.plusDays(9), REASON),
                        "cohort seats: 3 > 40 (" + REASON + ")");
    }

    @Test
    void seatsAreNeverFewerThanAreTakenAlsoForTheDatabase() {
        progress.admit(cohort, acting.person("张三"), act());
        progress.admit(cohort, acting.person("李四"), act());

        correct(with(2));
        assertThat(look(with(1))).containsExactly(Consequence.refuses("cohort.refused.seats", 2));
        refused("cohort.refused.seats", () -> correct(with(1)));
        refused("cohort.refused.full", () -> progress.admit(cohort, acting.person("王五"), act()));
        assertThatThrownBy(() -> jdbc.sql("update cohort set capacity = 1 where id = :id")
                        .param("id", cohort.value())
                        .update())
                .isInstanceOfSatisfying(
                        DataIntegrityViolationException.class,
                        violated ->
                                assertThat(ErrorMessages.constraint(violated)).contains("cohort_seats"));
    }

    @Test
    void theRulesStayThoseThatTheCohortWasOpenedWith() {
        ProgrammeRules was = Acting.ask(administrator, Role.ADMINISTRATOR, () -> cohorts.rules(cohort));
        ProgrammeId programme = Acting.ask(administrator, Role.ADMINISTRATOR, () -> cohorts.row(cohort))
                .programme();
        rules.add(programme, today.plusDays(5), ProgrammeRules.defaults());

        assertThat(look(from(today.plusDays(7)))).containsExactly(Consequence.stays("cohort.corrected.rules"));
        assertThat(look(from(today.plusDays(1)))).isEmpty();
        Object pinned = pinned();
        correct(from(today.plusDays(7)));
        assertThat(pinned()).isEqualTo(pinned);
        assertThat(Acting.ask(administrator, Role.ADMINISTRATOR, () -> cohorts.rules(cohort)))
                .isEqualTo(was);
    }

    private Object pinned() {
        return jdbc.sql("select rules_id from cohort where id = :id")
                .param("id", cohort.value())
                .query()
                .singleValue();
    }

    @Test
    void sessionsOutsideTheNewDatesAreNamed() {
        SessionId first = session("开班仪式", today);
        session("授课", today.plusDays(2));
        session("取消的课", today.plusDays(1));

        assertThat(look(from(today.plusDays(2))))
                .containsExactly(
                        Consequence.stays("session.corrected.outside", "开班仪式", at(today)),
                        Consequence.stays("session.corrected.outside", "取消的课", at(today.plusDays(1))));
        Acting.as(administrator, Role.COORDINATOR, () -> timetable.cancel(first, Seen.FIRST, "改期"));
        assertThat(look(from(today.plusDays(1)))).isEmpty();
        correct(from(today.plusDays(2)));
        assertThat(present().startsOn()).isEqualTo(today.plusDays(2));
    }

    private SessionId session(String title, LocalDate day) {
        return Acting.ask(
                administrator,
                Role.COORDINATOR,
                () -> timetable.plan(
                        cohort,
                        new PlannedSession(
                                title,
                                SessionKind.LECTURE,
                                "教室 " + cohort.toString().substring(20),
                                null,
                                day,
                                LocalTime.of(22, 0),
                                LocalTime.of(23, 0))));
    }

    private Instant at(LocalDate day) {
        return day.atTime(22, 0).atZone(MovableClock.BEIJING).toInstant();
    }

    @Test
    void panelsOutsideTheNewDatesAreNamed() {
        Trials trials = Trials.ready(context, 1);
        PanelId panel = trials.planned();
        cohort = trials.cohort;
        CohortCorrection later = new CohortCorrection("一期", today.plusDays(1), today.plusDays(2), 200);

        assertThat(look(later))
                .containsExactly(Consequence.stays(
                        "panel.corrected.outside", trials.detail(panel).name(), today));
    }

    @Test
    void onceCertificatesBearTheYearItStays() {
        Certifying certifying = Certifying.begin(context);
        certifying.issue(certifying.cleared("张三"));
        cohort = certifying.cohort;
        String year = Integer.toString(today.getYear());
        CohortCorrection next = new CohortCorrection("二期", today.plusYears(1), today.plusYears(1), 500);

        assertThat(look(next))
                .containsExactly(
                        Consequence.refuses("certificate.corrected.year", 1, year),
                        Consequence.stays("certificate.corrected.cohort", 1, "一期"));
        refused("certificate.corrected.year", () -> correct(next));
    }

    @Test
    void theYearIsThatOfItsFirstDayAsLongAsNoCertificateBearsIt() {
        correct(from(today.plusYears(1)));
        assertThat(Acting.ask(administrator, Role.ADMINISTRATOR, () -> cohorts.row(cohort))
                        .year())
                .isEqualTo(today.getYear() + 1);
    }

    @Test
    void whoHasASeatIsToldOfOtherDates() {
        PersonId stays = acting.person("张三");
        PersonId declined = acting.person("李四");
        progress.admit(cohort, stays, act());
        progress.move(progress.admit(cohort, declined, act()), EnrolmentState.DECLINED, act());

        correct(with(30));
        assertThat(told(stays)).isZero();
        correct(new CohortCorrection("一期", today.plusDays(1), today.plusDays(2), 30));
        assertThat(told(stays)).isOne();
        assertThat(told(declined)).isZero();
    }

    private int told(PersonId person) {
        return jdbc.sql("select count(*) from inbox_message where person_id = :id and key = 'cohort.corrected'")
                .param("id", person.value())
                .query(Integer.class)
                .single();
    }

    @Test
    void whatIsTheSameIsNoCorrectionAndAnOlderFormIsNoneEither() {
        Present opened = present();
        correct(with(3));
        assertThat(present()).isEqualTo(opened);
        assertThat(log()).isEmpty();

        correct(with(10));
        refused("stale.changed", () -> correct(with(20), REASON, opened.seen()));
        refused(
                "cohort.refused.reason",
                () -> correct(with(20), " 改 ", present().seen()));
        assertThat(present().seats()).isEqualTo(10);
    }

    @Test
    void whatNoCohortCanBeIsRefused() {
        refused("cohort.refused.name", () -> new CohortCorrection(" ", today, today, 3));
        refused("cohort.refused.dates", () -> new CohortCorrection("一期", today, today.minusDays(1), 3));
        refused("cohort.refused.capacity", () -> with(501));
    }
}
