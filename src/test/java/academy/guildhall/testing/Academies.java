package academy.guildhall.testing;

import academy.guildhall.platform.PersonId;
import academy.guildhall.platform.Transition.Act;
import academy.guildhall.platform.security.Role;
import academy.guildhall.programmes.AcademyId;
import academy.guildhall.programmes.CohortId;
import academy.guildhall.programmes.CohortRules;
import academy.guildhall.programmes.Cohorts;
import academy.guildhall.programmes.EnrolmentId;
import academy.guildhall.programmes.EnrolmentProgress;
import academy.guildhall.programmes.EnrolmentState;
import academy.guildhall.programmes.OpenCohort;
import academy.guildhall.programmes.ProgrammeId;
import academy.guildhall.programmes.ProgrammeRules;
import java.time.LocalDate;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Programmes, cohorts and people in them, for tests that begin further down the road. */
@TestComponent
public class Academies {
    private static final AtomicInteger COUNT = new AtomicInteger();

    private final JdbcClient jdbc;
    private final CohortRules rules;
    private final Cohorts cohorts;
    private final EnrolmentProgress progress;
    private final Acting acting;
    private final MovableClock clock;

    Academies(
            JdbcClient jdbc,
            CohortRules rules,
            Cohorts cohorts,
            EnrolmentProgress progress,
            Acting acting,
            MovableClock clock) {
        this.jdbc = jdbc;
        this.rules = rules;
        this.cohorts = cohorts;
        this.progress = progress;
        this.acting = acting;
        this.clock = clock;
    }

    /** A programme of its own with the default rules, in the academy that most tests share. */
    public ProgrammeId programme() {
        return programme(common());
    }

    private AcademyId common() {
        return jdbc.sql("select id from academy where path = 'common'")
                .query(UUID.class)
                .optional()
                .map(AcademyId::new)
                .orElseGet(() -> academy("common"));
    }

    /** One of its own, apart from all others. */
    public AcademyId academy() {
        return academy("a" + COUNT.getAndIncrement());
    }

    private AcademyId academy(String path) {
        AcademyId academy = AcademyId.next();
        jdbc.sql("""
                        insert into academy (id, path, name_zh, name_en, address, phone, email)
                        values (:id, :path, '示例工匠学院', 'Sample academy', '北京', '010-00000000', 'a@example.com')
                        """).param("id", academy.value()).param("path", path).update();
        return academy;
    }

    public ProgrammeId programme(AcademyId academy) {
        ProgrammeId programme = ProgrammeId.next();
        int number = COUNT.getAndIncrement();
        String code =
                "T" + (char) ('A' + number / 676 % 26) + (char) ('A' + number / 26 % 26) + (char) ('A' + number % 26);
        jdbc.sql(
                        "insert into programme (id, academy_id, code, name_zh, name_en) values (:id, :academy, :code, '测试研修班', 'Test programme')")
                .param("id", programme.value())
                .param("academy", academy.value())
                .param("code", code)
                .update();
        rules.add(programme, LocalDate.of(2020, 1, 1), ProgrammeRules.defaults());
        return programme;
    }

    /** A cohort with so many seats, that starts today. */
    public CohortId cohort(int capacity) {
        return cohort(programme(), capacity);
    }

    public CohortId cohort(ProgrammeId programme, int capacity) {
        LocalDate today = clock.local().toLocalDate();
        PersonId administrator = acting.person("管理员");
        return Acting.ask(
                administrator,
                Role.ADMINISTRATOR,
                () -> cohorts.open(new OpenCohort(programme, 1, "一期", today, today.plusDays(2), capacity)));
    }

    /** Somebody who has come as far as this state, by the shortest way there. */
    public EnrolmentId trainee(CohortId cohort, PersonId person, EnrolmentState state) {
        EnrolmentId enrolment = progress.admit(cohort, person, act());
        for (EnrolmentState step : java.util.List.of(
                EnrolmentState.ENROLLED,
                EnrolmentState.POLISHING,
                EnrolmentState.APPROVED_FOR_TRIAL,
                EnrolmentState.PASSED,
                EnrolmentState.PROPOSED,
                EnrolmentState.ON_NOTICE,
                EnrolmentState.CLEARED,
                EnrolmentState.CERTIFIED)) {
            if (progress.row(enrolment).state() == state) {
                return enrolment;
            }
            progress.move(enrolment, step, act());
        }
        return enrolment;
    }

    private Act act() {
        return Act.of(null, clock.instant());
    }
}
