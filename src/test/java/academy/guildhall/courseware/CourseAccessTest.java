package academy.guildhall.courseware;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import academy.guildhall.comments.CommentId;
import academy.guildhall.comments.CommentPlace;
import academy.guildhall.courseware.Courses.Course;
import academy.guildhall.documents.DocumentDrawing;
import academy.guildhall.documents.DocumentId;
import academy.guildhall.documents.DocumentReading;
import academy.guildhall.platform.NotFound;
import academy.guildhall.platform.Order;
import academy.guildhall.platform.PersonId;
import academy.guildhall.platform.Seen;
import academy.guildhall.platform.security.Role;
import academy.guildhall.programmes.CohortId;
import academy.guildhall.programmes.EnrolmentState;
import academy.guildhall.testing.Academies;
import academy.guildhall.testing.Acting;
import academy.guildhall.testing.ApplicationTest;
import academy.guildhall.testing.Decks;
import academy.guildhall.testing.Statements;
import java.io.ByteArrayInputStream;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

@ApplicationTest
class CourseAccessTest {
    @Autowired
    Academies academies;

    @Autowired
    Acting acting;

    @Autowired
    MyCourse mine;

    @Autowired
    CourseReading reading;

    @Autowired
    DeckUploads uploads;

    @Autowired
    CourseComments comments;

    @Autowired
    Polishing polishing;

    @Autowired
    CoachDesk desk;

    @Autowired
    CohortPolishing cohorts;

    @Autowired
    DocumentReading documents;

    @Autowired
    DocumentDrawing drawing;

    @Autowired
    Statements statements;

    private Courses courses;

    @BeforeEach
    void courses(@Autowired AutowireCapableBeanFactory beans) {
        courses = beans.createBean(Courses.class);
    }

    @Test
    void anotherTraineesCourseIsNotThere() {
        Course course = courses.given();
        courses.upload(course);
        PersonId other = courses.given().trainee();
        CommentId comment = Acting.ask(
                course.coach(), Role.COACH, () -> comments.comment(course.id(), 1, CommentPlace.middle(1), "请看这里"));
        notFound(other, Role.TRAINEE, () -> reading.sheet(course.id(), null));
        notFound(other, Role.TRAINEE, () -> comments.answer(comment, "别人的"));
        notFound(
                other,
                Role.TRAINEE,
                () -> mine.describe(course.id(), CourseOutline.EMPTY, new CourseOutline("x", null, "", "")));
        notFound(
                other,
                Role.TRAINEE,
                () -> uploads.upload(course.id(), new ByteArrayInputStream(Decks.pdf(1)), "x.pdf"));
        notFound(other, Role.TRAINEE, () -> documents.original(document(course)));
        notFound(other, Role.TRAINEE, () -> documents.page(document(course), 1, true));
        notFound(other, Role.TRAINEE, () -> drawing.drawAgain(document(course)));
    }

    @Test
    void aCourseIsNotThereForACoachWhoIsNotTheirs() {
        Course course = courses.given();
        courses.upload(course);
        PersonId other = courses.coach("别的导师");
        notFound(other, Role.COACH, () -> reading.sheet(course.id(), null));
        notFound(other, Role.COACH, () -> comments.comment(course.id(), 1, CommentPlace.middle(1), "x"));
        notFound(
                other,
                Role.COACH,
                () -> polishing.returnForRevision(course.id(), new Seen(1), LocalDateTime.of(2030, 1, 1, 12, 0)));
        notFound(other, Role.COACH, () -> polishing.signOff(course.id(), new Seen(1)));
        notFound(other, Role.COACH, () -> documents.original(document(course)));
        notFound(other, Role.COACH, () -> drawing.drawAgain(document(course)));
        notFound(course.coach(), Role.COACH, () -> reading.sheet(CourseProjectId.next(), null));
    }

    @Test
    void itsTraineeItsCoachAndTheCoordinatorSeeADeck() {
        Course course = courses.given();
        courses.upload(course);
        for (var reader : List.of(course.trainee(), course.coach())) {
            Role role = reader.equals(course.coach()) ? Role.COACH : Role.TRAINEE;
            assertThat(Acting.ask(
                            reader,
                            role,
                            () -> documents.original(document(course)).size()))
                    .isPositive();
        }
        assertThat(Acting.ask(
                        acting.person("班主任"),
                        Role.COORDINATOR,
                        () -> reading.sheet(course.id(), 1).versions()))
                .hasSize(1);
    }

    @Test
    void everyPageTakesFewStatementsHoweverMuchThereIs() {
        CohortId cohort = academies.cohort(60);
        PersonId coach = courses.coach("忙导师");
        Course course = courses.given(cohort, coach);
        courses.upload(course);
        courses.awaitPages(course);
        int few = countAll(course);
        for (int i = 0; i < 25; i++) {
            Acting.as(coach, Role.COACH, () -> comments.comment(course.id(), 1, CommentPlace.middle(2), "意见"));
            academies.trainee(cohort, acting.person("学员"), EnrolmentState.ENROLLED);
        }
        Acting.ask(acting.person("班主任"), Role.COORDINATOR, () -> cohorts.assignTheRest(cohort, List.of(coach)));
        assertThat(countAll(course)).isEqualTo(few);
    }

    /** The most that one page took is checked on the way. */
    private int countAll(Course course) {
        int trainee = count(course.trainee(), Role.TRAINEE, () -> {
            mine.open();
            reading.sheet(course.id(), null);
        });
        int coach = count(course.coach(), Role.COACH, () -> reading.sheet(course.id(), null));
        int list = count(course.coach(), Role.COACH, () -> {
            desk.counts();
            desk.page(null, Order.OWN, 0, 50);
        });
        int section = count(acting.person("班主任"), Role.COORDINATOR, () -> {
            cohorts.counts(course.cohort());
            cohorts.coaches(course.cohort());
            cohorts.page(course.cohort(), null, Order.OWN, 0, 50);
        });
        assertThat(List.of(trainee, coach, list, section)).allMatch(count -> count <= 10);
        return trainee * 1_000_000 + coach * 10_000 + list * 100 + section;
    }

    private int count(PersonId person, Role role, Runnable work) {
        return Acting.ask(person, role, () -> statements.during(work).size());
    }

    private DocumentId document(Course course) {
        return Acting.ask(
                course.coach(),
                Role.COACH,
                () -> Objects.requireNonNull(reading.sheet(course.id(), null).open())
                        .document());
    }

    private static void notFound(PersonId person, Role role, ThrowingCallable work) {
        Acting.signIn(person, role);
        try {
            assertThatThrownBy(work).isInstanceOf(NotFound.class);
        } finally {
            Acting.signOut();
        }
    }
}
