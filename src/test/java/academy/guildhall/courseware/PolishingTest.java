package academy.guildhall.courseware;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import academy.guildhall.comments.CommentId;
import academy.guildhall.comments.CommentPlace;
import academy.guildhall.comments.CommentRow;
import academy.guildhall.comments.CommentState;
import academy.guildhall.courseware.Courses.Course;
import academy.guildhall.platform.Fact;
import academy.guildhall.platform.PersonId;
import academy.guildhall.platform.Refusal;
import academy.guildhall.platform.Seen;
import academy.guildhall.platform.Stale;
import academy.guildhall.platform.Tell;
import academy.guildhall.platform.security.Role;
import academy.guildhall.platform.time.AcademyTime;
import academy.guildhall.programmes.CohortId;
import academy.guildhall.programmes.EnrolmentId;
import academy.guildhall.programmes.EnrolmentProgress;
import academy.guildhall.programmes.EnrolmentState;
import academy.guildhall.testing.Academies;
import academy.guildhall.testing.Acting;
import academy.guildhall.testing.ApplicationTest;
import academy.guildhall.testing.Decks;
import academy.guildhall.testing.MovableClock;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

@ApplicationTest
@RecordApplicationEvents
class PolishingTest {
    private Courses courses;

    @BeforeEach
    void courses(@Autowired AutowireCapableBeanFactory beans) {
        courses = beans.createBean(Courses.class);
    }

    @Autowired
    Academies academies;

    @Autowired
    Acting acting;

    @Autowired
    MyCourse mine;

    @Autowired
    CourseReading reading;

    @Autowired
    CourseComments comments;

    @Autowired
    Polishing polishing;

    @Autowired
    CohortPolishing cohorts;

    @Autowired
    CourseProjects projects;

    @Autowired
    CourseReminders reminders;

    @Autowired
    EnrolmentProgress enrolments;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MovableClock clock;

    @Autowired
    AcademyTime time;

    @Autowired
    ApplicationEvents events;

    /** A comment as whoever opens the page now sees it. */
    private Seen seen(CommentId comment) {
        return Seen.of(jdbc.sql("select version from page_comment where id = :id")
                .param("id", comment.value())
                .query(Integer.class)
                .single());
    }

    @Test
    void goesFromTheFirstUploadToSignOff() {
        Course course = courses.given();
        assertThat(courses.upload(course)).isEqualTo(1);
        assertThat(state(course)).isEqualTo(EnrolmentState.POLISHING);
        CommentId comment = comment(course, 1, 2, "字号太小");
        courses.giveBack(course);
        answer(course, comment, "已放大到 28 磅");
        assertThat(courses.upload(course)).isEqualTo(2);
        courses.awaitPages(course);
        assertThat(sheet(course, 2).comments())
                .singleElement()
                .satisfies(carried -> assertThat(carried.state()).isEqualTo(CommentState.ANSWERED));

        as(course.coach(), () -> comments.resolve(comment, seen(comment)));
        as(course.coach(), () -> polishing.signOff(course.id(), courses.deck(course)));

        assertThat(state(course)).isEqualTo(EnrolmentState.APPROVED_FOR_TRIAL);
        assertThat(projects.of(course.enrolment()).orElseThrow().state()).isEqualTo(CourseState.SIGNED_OFF);
        assertThat(told(course.coach())).contains("course.tell.assigned", "course.tell.newVersion");
        assertThat(told(course.trainee())).contains("course.tell.returned", "course.tell.signedOff");
    }

    @Test
    void refusesSignOffWithAllThatIsMissing() {
        Course course = courses.given();
        refused(
                "course.refused.signOff",
                () -> as(course.coach(), () -> polishing.signOff(course.id(), courses.deck(course))));
        courses.upload(course);
        comment(course, 1, 1, "补充案例");
        refused(
                "course.refused.signOff",
                () -> as(course.coach(), () -> polishing.signOff(course.id(), courses.deck(course))));
        assertThat(sheet(course, 1).missing())
                .extracting(CourseSheet.Missing::key)
                .contains("course.missing.rounds", "course.missing.comments");
    }

    @Test
    void anOpenCommentFollowsToTheNextVersionsSamePageAndAResolvedOneStays() {
        Course course = courses.given();
        courses.upload(course, Decks.pdf(5));
        CommentId open = comment(course, 1, 3, "这里要配图");
        CommentId last = comment(course, 1, 5, "多了一页");
        CommentId settled = comment(course, 1, 2, "错别字");
        as(course.coach(), () -> comments.resolve(settled, seen(settled)));
        courses.giveBack(course);
        courses.upload(course, Decks.pdf(4));

        assertThat(sheet(course, 2).comments())
                .extracting(CommentRow::id, CommentRow::page, CommentRow::gone)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(open, 3, false),
                        org.assertj.core.groups.Tuple.tuple(last, 4, true));
        assertThat(sheet(course, 1).comments()).hasSize(3);
    }

    @Test
    void aWordOfTheCoachOpensNoCommentThatWasSettledInAnotherTab() {
        Course course = courses.given();
        courses.upload(course);
        CommentId comment = comment(course, 1, 1, "说明来源");
        as(course.coach(), () -> comments.resolve(comment, seen(comment)));

        refused("comment.refused.settled", () -> as(course.coach(), () -> comments.ask(comment, "请写明出处")));
        assertThat(sheet(course, 1).comments()).extracting(CommentRow::state).containsExactly(CommentState.RESOLVED);
        as(course.coach(), () -> comments.reopen(comment, seen(comment)));
        as(course.coach(), () -> comments.ask(comment, "请写明出处"));
        assertThat(sheet(course, 1).comments()).extracting(CommentRow::state).containsExactly(CommentState.OPEN);
    }

    @Test
    void onlyTheCoachSettlesAComment() {
        Course course = courses.given();
        courses.upload(course);
        CommentId comment = comment(course, 1, 1, "说明来源");
        assertThatThrownBy(
                        () -> Acting.as(course.trainee(), Role.TRAINEE, () -> comments.resolve(comment, seen(comment))))
                .isInstanceOf(org.springframework.security.access.AccessDeniedException.class);
    }

    @Test
    void opensASignedOffCourseAgainForAReason() {
        Course course = signedOff();
        refused(
                "course.refused.reason",
                () -> as(course.coach(), () -> polishing.reopen(course.id(), courses.deck(course), " ")));
        as(course.coach(), () -> polishing.reopen(course.id(), courses.deck(course), "标准已更新。"));
        assertThat(state(course)).isEqualTo(EnrolmentState.POLISHING);
        assertThat(courses.upload(course)).isEqualTo(3);
    }

    private Course signedOff() {
        Course course = courses.given();
        courses.upload(course);
        courses.giveBack(course);
        courses.upload(course);
        courses.awaitPages(course);
        as(course.coach(), () -> polishing.signOff(course.id(), courses.deck(course)));
        return course;
    }

    @Test
    void refusesAnUploadOutOfTurnAndTheSameFileAgain() {
        Course course = courses.given();
        byte[] deck = Decks.pdf(2);
        courses.upload(course, deck);
        assertThat(courses.upload(course, deck)).as("a second click").isEqualTo(1);
        refused("course.refused.inReview", () -> courses.upload(course));
        courses.giveBack(course);
        refused("course.refused.sameFile", () -> courses.upload(course, deck));
    }

    @Test
    void makesOneVersionOfManyUploadsAtOnce() throws Exception {
        Course course = courses.given();
        byte[] deck = Decks.pdf(2);
        List<Callable<Integer>> clicks = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            clicks.add(() -> courses.upload(course, deck));
        }
        try (var pool = Executors.newFixedThreadPool(6)) {
            for (Future<Integer> answer : pool.invokeAll(clicks)) {
                assertThat(answer.get()).isEqualTo(1);
            }
        }
        assertThat(sheet(course, 1).versions()).hasSize(1);
    }

    @Test
    void beginsOneCourseHoweverManyOpenItAtOnce() throws Exception {
        CohortId cohort = academies.cohort(5);
        PersonId trainee = acting.person("钱学员");
        academies.trainee(cohort, trainee, EnrolmentState.ENROLLED);
        List<Callable<CourseProjectId>> opens = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            opens.add(() -> Acting.ask(trainee, Role.TRAINEE, () -> mine.open().project()));
        }
        try (var pool = Executors.newFixedThreadPool(8)) {
            List<CourseProjectId> found = new ArrayList<>();
            for (Future<CourseProjectId> answer : pool.invokeAll(opens)) {
                found.add(answer.get());
            }
            assertThat(found).doesNotContainNull();
            assertThat(found.stream().distinct()).hasSize(1);
        }
    }

    @Test
    void hasNoCourseForSomebodyWhoIsOnlyAdmitted() {
        PersonId trainee = acting.person("孙学员");
        academies.trainee(academies.cohort(5), trainee, EnrolmentState.ADMITTED);
        MyCourse.Place place = Acting.ask(trainee, Role.TRAINEE, mine::open);
        assertThat(place.enrolment()).isEqualTo(EnrolmentState.ADMITTED);
        assertThat(place.project()).isNull();
    }

    @Test
    void keepsWhatIsTypedUntilSignOff() {
        Course course = courses.given();
        CourseOutline outline = new CourseOutline("氩弧焊单面焊双面成形", CourseKind.TECHNICAL, "三年焊工", "能独立完成");
        Acting.as(course.trainee(), Role.TRAINEE, () -> mine.describe(course.id(), CourseOutline.EMPTY, outline));
        assertThat(sheet(course, 1).outline()).isEqualTo(outline);
        assertThat(projects.of(course.cohort()).get(course.enrolment()).title()).isEqualTo("氩弧焊单面焊双面成形");
    }

    @Test
    void writesTheFieldThatWasChangedSoThatTwoTabsLoseNothingOfEachOther() {
        Course course = courses.given();
        describe(course, CourseOutline.EMPTY, new CourseOutline("氩弧焊", null, "", ""));
        describe(course, CourseOutline.EMPTY, new CourseOutline("", null, "三年焊工", ""));

        assertThat(sheet(course, 1).outline()).isEqualTo(new CourseOutline("氩弧焊", null, "三年焊工", ""));
    }

    @Test
    void keepsTwoTextsOfOneFieldApartUntilSomebodyChooses() {
        Course course = courses.given();
        describe(course, CourseOutline.EMPTY, new CourseOutline("", null, "三年焊工", ""));

        assertThatThrownBy(() -> describe(course, CourseOutline.EMPTY, new CourseOutline("", null, "青年工人", "")))
                .isInstanceOfSatisfying(
                        Stale.class,
                        stale -> assertThat(stale.facts()).containsExactly(new Fact("course.learners", "三年焊工")));
        assertThat(sheet(course, 1).outline().learners()).isEqualTo("三年焊工");
    }

    @Test
    void leavesAnOutlineAloneThatSaysWhatItSaidBefore() {
        Course course = courses.given();
        CourseOutline said = new CourseOutline("氩弧焊", CourseKind.TECHNICAL, "三年焊工", "能独立完成");
        describe(course, CourseOutline.EMPTY, said);
        int version = version(course);
        describe(course, said, said);
        describe(course, CourseOutline.EMPTY, said);

        assertThat(version(course)).isEqualTo(version);
    }

    @Test
    void decidesOfTheDeckThatTheCoachSawAndOfNoNewerOne() {
        Course course = courses.given();
        courses.upload(course);
        Seen seen = courses.deck(course);
        courses.giveBack(course);
        courses.upload(course);
        courses.awaitPages(course);

        refused(
                "stale.changed",
                () -> as(
                        course.coach(),
                        () -> polishing.returnForRevision(
                                course.id(), seen, clock.local().plusDays(2))));
        refused("stale.changed", () -> as(course.coach(), () -> polishing.signOff(course.id(), seen)));
        assertThat(state(course)).isEqualTo(EnrolmentState.POLISHING);
        as(course.coach(), () -> polishing.signOff(course.id(), courses.deck(course)));
        assertThat(state(course)).isEqualTo(EnrolmentState.APPROVED_FOR_TRIAL);
    }

    @Test
    void letsACoachSignOffWhileTheTraineeTypes() {
        Course course = courses.given();
        courses.upload(course);
        courses.giveBack(course);
        courses.upload(course);
        courses.awaitPages(course);
        Seen seen = courses.deck(course);
        describe(course, CourseOutline.EMPTY, new CourseOutline("氩弧焊", null, "", ""));

        as(course.coach(), () -> polishing.signOff(course.id(), seen));
        assertThat(state(course)).isEqualTo(EnrolmentState.APPROVED_FOR_TRIAL);
    }

    private void describe(Course course, CourseOutline before, CourseOutline after) {
        Acting.as(course.trainee(), Role.TRAINEE, () -> mine.describe(course.id(), before, after));
    }

    private int version(Course course) {
        return jdbc.sql("select version from course_project where id = :id")
                .param("id", course.id().value())
                .query(Integer.class)
                .single();
    }

    @Test
    void givesTheRestToCoachesEvenly() {
        CohortId cohort = academies.cohort(20);
        PersonId busy = courses.coach("甲导师");
        PersonId free = courses.coach("乙导师");
        courses.given(cohort, busy);
        courses.given(cohort, busy);
        for (int i = 0; i < 4; i++) {
            academies.trainee(cohort, acting.person("李学员"), EnrolmentState.ENROLLED);
        }
        academies.trainee(cohort, acting.person("未报到"), EnrolmentState.ADMITTED);
        int given = Acting.ask(
                acting.person("班主任"), Role.COORDINATOR, () -> cohorts.assignTheRest(cohort, List.of(busy, free)));
        assertThat(given).isEqualTo(4);
        Map<PersonId, Long> load = projects.of(cohort).values().stream()
                .collect(Collectors.groupingBy(CourseRow::coach, Collectors.counting()));
        assertThat(load).containsEntry(busy, 3L).containsEntry(free, 3L);
    }

    @Test
    void nobodyNeedsACoachWhoIsDoneWithPolishing() {
        CohortId cohort = academies.cohort(5);
        academies.trainee(cohort, acting.person("已认定"), EnrolmentState.CERTIFIED);
        academies.trainee(cohort, acting.person("待试讲"), EnrolmentState.APPROVED_FOR_TRIAL);
        PersonId coordinator = acting.person("班主任");
        PersonId coach = courses.coach("丙导师");

        assertThat(Acting.ask(coordinator, Role.COORDINATOR, () -> cohorts.counts(cohort)))
                .isEqualTo(new CohortPolishing.Counts(2, 0, 0));
        assertThat(Acting.ask(coordinator, Role.COORDINATOR, () -> cohorts.assignTheRest(cohort, List.of(coach))))
                .isZero();
    }

    @Test
    void refusesACoachWhoIsNone() {
        CohortId cohort = academies.cohort(5);
        EnrolmentId trainee = academies.trainee(cohort, acting.person("周学员"), EnrolmentState.ENROLLED);
        PersonId nobody = acting.person("路人");
        refused(
                "course.refused.notACoach",
                () -> Acting.as(
                        acting.person("班主任"),
                        Role.COORDINATOR,
                        () -> cohorts.assign(List.of(new CohortPolishing.Chosen(trainee, null)), nobody)));
    }

    @Test
    void aCoachAnswersWithinWorkingDaysOfTheOfficialCalendar() {
        clock.set(LocalDateTime.of(2026, 9, 24, 10, 0));
        try {
            Course course = courses.given();
            courses.upload(course);
            assertThat(time.local(sheet(course, 1).dueAt()).toLocalDateTime())
                    .as("three working days after 24 September, with the holidays of both festivals between")
                    .isEqualTo(LocalDateTime.of(2026, 9, 30, 17, 30));
        } finally {
            clock.set(LocalDateTime.of(2026, 9, 7, 9, 0));
        }
    }

    @Test
    void remindsTheCoachTheDayBeforeAndOnceLate() {
        Course course = courses.given();
        courses.upload(course);
        LocalDateTime due = time.local(sheet(course, 1).dueAt()).toLocalDateTime();
        assertThat(remindersAt(course.coach(), due.minusDays(2))).isEmpty();
        assertThat(remindersAt(course.coach(), due.minusDays(1).withHour(8))).containsExactly("course.tell.answerDue");
        assertThat(remindersAt(course.coach(), due.plusHours(1))).containsExactly("course.tell.answerLate");
        courses.giveBack(course);
        assertThat(remindersAt(course.coach(), due.plusHours(1))).isEmpty();
    }

    @Test
    void remindsTheTraineeTheDayBeforeUnlessTheNextVersionIsIn() {
        Course course = courses.given();
        courses.upload(course);
        courses.giveBack(course);
        LocalDateTime due = time.local(sheet(course, 1).dueAt()).toLocalDateTime();
        assertThat(remindersAt(course.trainee(), due.minusDays(1))).containsExactly("course.tell.versionDue");
        courses.upload(course);
        assertThat(remindersAt(course.trainee(), due.minusDays(1))).isEmpty();
    }

    private List<String> remindersAt(PersonId person, LocalDateTime local) {
        return reminders.due(time.instant(local)).stream()
                .filter(tell -> tell.to().equals(person))
                .map(Tell::key)
                .toList();
    }

    private List<String> told(PersonId person) {
        return events.stream(Tell.class)
                .filter(tell -> tell.to().equals(person))
                .map(Tell::key)
                .toList();
    }

    private CommentId comment(Course course, int version, int page, String text) {
        return Acting.ask(
                course.coach(),
                Role.COACH,
                () -> comments.comment(course.id(), version, new CommentPlace(page, 250, 400), text));
    }

    private void answer(Course course, CommentId comment, String text) {
        Acting.as(course.trainee(), Role.TRAINEE, () -> comments.answer(comment, text));
    }

    private CourseSheet sheet(Course course, int version) {
        return Acting.ask(course.trainee(), Role.TRAINEE, () -> reading.sheet(course.id(), version));
    }

    private EnrolmentState state(Course course) {
        return enrolments.row(course.enrolment()).state();
    }

    private static void as(PersonId coach, Runnable work) {
        Acting.as(coach, Role.COACH, work);
    }

    private static void refused(String key, org.assertj.core.api.ThrowableAssert.ThrowingCallable work) {
        assertThatThrownBy(work)
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.key()).isEqualTo(key));
    }
}
