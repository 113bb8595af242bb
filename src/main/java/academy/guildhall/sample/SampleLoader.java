package academy.guildhall.sample;

import academy.guildhall.courseware.CourseProjectId;
import academy.guildhall.people.ReadyAccounts;
import academy.guildhall.platform.Ids;
import academy.guildhall.platform.PersonId;
import academy.guildhall.platform.Transition.Act;
import academy.guildhall.platform.data.HalfMade;
import academy.guildhall.platform.time.AcademyTime;
import academy.guildhall.programmes.CohortId;
import academy.guildhall.programmes.CohortRules;
import academy.guildhall.programmes.EnrolmentRow;
import academy.guildhall.programmes.EnrolmentState;
import academy.guildhall.programmes.ProgrammeId;
import academy.guildhall.programmes.ProgrammeRules;
import academy.guildhall.sample.SampleStaff.Team;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Fills an empty installation with the sample, once, dated from today. */
@Component
@ConditionalOnBooleanProperty("guildhall.sample")
class SampleLoader implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(SampleLoader.class);
    /** 31, 32 and 34 people: 97 in three years. */
    private static final int[] PAST = {31, 32, 34};

    private static final int FIRST_COHORT = 34;
    private static final int SECOND_COHORT = 38;
    private static final int SMALL_COHORT = 7;

    private final JdbcClient jdbc;
    private final HalfMade halfMade;
    private final CohortRules rules;
    private final SampleStaff staff;
    private final SampleCohort cohorts;
    private final SamplePast past;
    private final SampleCourses courses;
    private final SampleArchive archive;
    private final SampleTrial trials;
    private final SampleNotice notices;
    private final SampleTimetable timetable;
    private final ReadyAccounts accounts;
    private final AcademyTime time;
    private volatile boolean started;

    SampleLoader(
            JdbcClient jdbc,
            HalfMade halfMade,
            CohortRules rules,
            SampleStaff staff,
            SampleCohort cohorts,
            SamplePast past,
            SampleCourses courses,
            SampleArchive archive,
            SampleTrial trials,
            SampleNotice notices,
            SampleTimetable timetable,
            ReadyAccounts accounts,
            AcademyTime time) {
        this.jdbc = jdbc;
        this.halfMade = halfMade;
        this.rules = rules;
        this.staff = staff;
        this.cohorts = cohorts;
        this.past = past;
        this.courses = courses;
        this.archive = archive;
        this.trials = trials;
        this.notices = notices;
        this.timetable = timetable;
        this.accounts = accounts;
        this.time = time;
    }

    /** Before the web server lets anybody in. */
    @Override
    public int getPhase() {
        return 0;
    }

    @Override
    public void start() {
        started = true;
        boolean empty =
                jdbc.sql("select count(*) from account").query(Integer.class).single() == 0;
        if (empty) {
            halfMade.begin();
            load();
            halfMade.end();
        } else if (halfMade.isThere()) {
            throw new IllegalStateException(
                    "An earlier start was stopped while it made the sample in the database that you"
                            + " gave: give an empty one, or set GUILDHALL_SAMPLE=false.");
        } else {
            reopen();
        }
    }

    /** What was closed while it was served as real is a sample again. */
    private void reopen() {
        int again = jdbc.sql("update sample_made set served_as_real = false where served_as_real")
                .update();
        if (again > 0) {
            jdbc.sql("""
                            update account set state = 'OPEN', version = version + 1
                            where state = 'CLOSED' and password_hash is not null and login like '%@guildhall.example'
                            """).update();
        }
    }

    @Override
    public void stop() {
        started = false;
    }

    @Override
    public boolean isRunning() {
        return started;
    }

    private void load() {
        jdbc.sql("insert into sample_made (at) values (now())").update();
        LOG.info("Making the sample academy: four years, some two hundred people; this happens once");
        String hash = staff.hash();
        UUID city = academy(
                "city", "示例工匠学院", "Sample Craftsman Academy", "示例市工匠路一号", "010-00000000", "notice@guildhall.example");
        PersonId cityAdministrator = staff.city(hash);
        staff.officer("示例市总工会", hash);
        Team team = staff.enter(city, hash);
        ProgrammeId programme =
                programme(city, "GJJS", "初任职工匠师研修班", "Induction workshop for certified craftsman teachers");
        LocalDate published = notices.publishedOn();
        LocalDate starts = published.minusDays(30);
        int year = starts.getYear();
        int serial = 1;
        for (int i = 0; i < PAST.length; i++) {
            int then = year - PAST.length + i;
            past.appointed(team, programme, then, serial, PAST[i]);
            serial += PAST[i];
        }
        past.certified(team, programme, year, serial, FIRST_COHORT);
        second(team, programme, starts, published, serial + FIRST_COHORT);
        small(hash, serial + FIRST_COHORT + SECOND_COHORT);
        staff.unionsUnder(cityAdministrator, "示例市总工会");
        settleMail();
    }

    private UUID academy(String path, String zh, String en, String address, String phone, String email) {
        UUID academy = Ids.next();
        jdbc.sql("""
                        insert into academy (id, path, name_zh, name_en, address, phone, email)
                        values (:id, :path, :zh, :en, :address, :phone, :email)
                        """)
                .param("id", academy)
                .param("path", path)
                .param("zh", zh)
                .param("en", en)
                .param("address", address)
                .param("phone", phone)
                .param("email", email)
                .update();
        return academy;
    }

    private ProgrammeId programme(UUID academy, String code, String zh, String en) {
        ProgrammeId programme = ProgrammeId.next();
        jdbc.sql("""
                        insert into programme (id, academy_id, code, name_zh, name_en)
                        values (:id, :academy, :code, :zh, :en)
                        """)
                .param("id", programme.value())
                .param("academy", academy)
                .param("code", code)
                .param("zh", zh)
                .param("en", en)
                .update();
        rules.add(programme, LocalDate.of(2020, 1, 1), ProgrammeRules.defaults());
        return programme;
    }

    /** A second academy, with one cohort that has just begun. */
    private void small(String hash, int serial) {
        UUID district = academy(
                "district",
                "示例区工匠学院",
                "Sample District Craftsman Academy",
                "示例区学院路八号",
                "010-00000001",
                "district@guildhall.example");
        Team team = staff.small(district, hash);
        ProgrammeId programme = programme(district, "QJJS", "区级工匠讲师研修班", "District workshop for craftsman teachers");
        LocalDate starts = time.today().minusDays(3);
        CohortId cohort = cohorts.open(
                team,
                new SampleCohort.Plan(
                        programme,
                        1,
                        starts.getYear() + "年区级工匠讲师研修班（一期）",
                        starts,
                        time.today().plusDays(12),
                        serial,
                        SMALL_COHORT));
        List<EnrolmentRow> all = cohorts.trainees(cohort);
        cohorts.enrol(team, cohort, all.subList(0, SMALL_COHORT - 1));
    }

    /** This year's second cohort: 38 people at different points of the road. */
    private void second(Team team, ProgrammeId programme, LocalDate starts, LocalDate published, int serial) {
        LocalDate today = time.today();
        CohortId cohort = cohorts.open(
                team,
                new SampleCohort.Plan(
                        programme,
                        2,
                        starts.getYear() + "年初任职工匠师研修班（二期）",
                        starts,
                        today.plusDays(10),
                        serial,
                        SECOND_COHORT));
        List<EnrolmentRow> all = cohorts.trainees(cohort);
        cohorts.enrol(team, cohort, all.subList(0, 33));
        timetable.plan(team, cohort, today);
        courses.assignCoaches(team, all.subList(0, 28));
        List<EnrolmentRow> over = all.subList(0, 9);
        List<EnrolmentRow> today6 = all.subList(9, 15);
        LocalDate walked = starts.plusDays(3);
        all.subList(0, 15)
                .forEach(trainee -> cohorts.walk(
                        trainee, team, walked, EnrolmentState.POLISHING, EnrolmentState.APPROVED_FOR_TRIAL));
        archive.keep(team, all.subList(0, 15), walked);
        LocalDate sat = published.minusDays(4);
        var panel = trials.draw(team, cohort, "第一评委组", sat, over);
        trials.score(team, cohort, panel, sat, over.size(), 5);
        trials.publish(team, panel, sat);
        notices.publish(team, cohort, published);
        var now = trials.draw(team, cohort, "第二评委组", today, today6);
        trials.score(team, cohort, now, today, 2, 4);
        polish(team, all.subList(15, 24), today);
        cohorts.walk(all.get(32), team, starts.plusDays(2), EnrolmentState.WITHDRAWN);
        accounts.open(
                all.get(15).person(), "trainee@guildhall.example", List.of(), team.hash(), Act.of(null, time.now()));
    }

    private void polish(Team team, List<EnrolmentRow> trainees, LocalDate today) {
        for (int i = 0; i < trainees.size(); i++) {
            EnrolmentRow trainee = trainees.get(i);
            int nth = i;
            CourseProjectId project =
                    courses.firstVersion(trainee, today.minusDays(6).atTime(LocalTime.of(20, 10 + nth)));
            if (i % 3 != 2) {
                courses.review(
                        project,
                        trainee,
                        team.coaches().get((15 + nth) % team.coaches().size()),
                        today.minusDays(4).atTime(LocalTime.of(10, nth)),
                        today.plusDays(1 + nth % 4).atTime(LocalTime.of(17, 30)));
            }
            if (i % 3 == 1) {
                courses.secondVersion(project, trainee, today.minusDays(1).atTime(LocalTime.of(21, nth)));
            }
        }
    }

    /** Made-up people have no mailboxes: what was written to them in the past isn't sent. */
    private void settleMail() {
        jdbc.sql("update mail set state = 'SKIPPED' where state = 'PLANNED'").update();
        jdbc.sql("update inbox_message set read_at = created_at where created_at < :today")
                .param(
                        "today",
                        java.time.OffsetDateTime.ofInstant(
                                time.instant(time.today().atStartOfDay()), java.time.ZoneOffset.UTC))
                .update();
    }
}
