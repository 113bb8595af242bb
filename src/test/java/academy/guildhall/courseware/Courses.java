package academy.guildhall.courseware;

import academy.guildhall.platform.PersonId;
import academy.guildhall.platform.Seen;
import academy.guildhall.platform.security.Role;
import academy.guildhall.programmes.CohortId;
import academy.guildhall.programmes.EnrolmentId;
import academy.guildhall.programmes.EnrolmentState;
import academy.guildhall.testing.Academies;
import academy.guildhall.testing.Acting;
import academy.guildhall.testing.Decks;
import academy.guildhall.testing.MovableClock;
import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.util.List;
import org.awaitility.Awaitility;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Courses with their trainees and coaches, for tests. */
public class Courses {
    private final Academies academies;
    private final Acting acting;
    private final MyCourse mine;
    private final DeckUploads uploads;
    private final CohortPolishing cohorts;
    private final Polishing polishing;
    private final MovableClock clock;
    private final JdbcClient jdbc;

    Courses(
            Academies academies,
            Acting acting,
            MyCourse mine,
            DeckUploads uploads,
            CohortPolishing cohorts,
            Polishing polishing,
            MovableClock clock,
            JdbcClient jdbc) {
        this.academies = academies;
        this.acting = acting;
        this.mine = mine;
        this.uploads = uploads;
        this.cohorts = cohorts;
        this.polishing = polishing;
        this.clock = clock;
        this.jdbc = jdbc;
    }

    public record Course(
            CohortId cohort, EnrolmentId enrolment, CourseProjectId id, PersonId trainee, PersonId coach) {}

    public PersonId coach(String name) {
        return acting.account(acting.person(name, "导师单位"), Role.COACH);
    }

    /** A course of an enrolled trainee that was given to a coach. */
    public Course given() {
        return given(academies.cohort(40), coach("赵导师"));
    }

    public Course given(CohortId cohort, PersonId coach) {
        PersonId trainee = acting.person("王学员");
        EnrolmentId enrolment = academies.trainee(cohort, trainee, EnrolmentState.ENROLLED);
        Acting.as(
                acting.person("班主任"),
                Role.COORDINATOR,
                () -> cohorts.assign(List.of(new CohortPolishing.Chosen(enrolment, null)), coach));
        CourseProjectId id = Acting.ask(trainee, Role.TRAINEE, () -> mine.open().project());
        return new Course(cohort, enrolment, id, trainee, coach);
    }

    public int upload(Course course) {
        return upload(course, Decks.pdf(3));
    }

    int upload(Course course, byte[] deck) {
        return Acting.ask(
                course.trainee(),
                Role.TRAINEE,
                () -> uploads.upload(course.id(), new ByteArrayInputStream(deck), "课件.pdf"));
    }

    void giveBack(Course course) {
        Acting.as(
                course.coach(),
                Role.COACH,
                () -> polishing.returnForRevision(
                        course.id(), deck(course), clock.local().plusDays(3)));
    }

    /** The latest version, as a coach sees it who has just opened the page. */
    Seen deck(Course course) {
        return new Seen(jdbc.sql("select count(*) from deck_version where project_id = :id")
                .param("id", course.id().value())
                .query(Integer.class)
                .single());
    }

    public void awaitPages(Course course) {
        Awaitility.await()
                .atMost(Duration.ofMinutes(2))
                .until(() -> jdbc.sql("""
                        select count(*) from deck_version v join rendering r on r.document_id = v.document_id
                        where v.project_id = :id and r.state <> 'DONE'
                        """)
                                .param("id", course.id().value())
                                .query(Integer.class)
                                .single()
                        == 0);
    }
}
