package academy.guildhall.courseware;

import static academy.guildhall.testing.Refusals.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import academy.guildhall.courseware.Courses.Course;
import academy.guildhall.platform.Seen;
import academy.guildhall.platform.Stale;
import academy.guildhall.platform.Tell;
import academy.guildhall.platform.security.Role;
import academy.guildhall.testing.Acting;
import academy.guildhall.testing.ApplicationTest;
import academy.guildhall.testing.Decks;
import academy.guildhall.testing.MovableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

/** A version that was handed in by mistake, and a return that was pressed by mistake, are taken back. */
@ApplicationTest
@RecordApplicationEvents
class TakingBackTest {
    @Autowired
    MyCourse mine;

    @Autowired
    Polishing polishing;

    @Autowired
    CourseReading reading;

    @Autowired
    MovableClock clock;

    @Autowired
    ApplicationEvents told;

    private Courses courses;
    private Course course;

    @BeforeEach
    void aCourse(@Autowired AutowireCapableBeanFactory beans) {
        courses = beans.createBean(Courses.class);
        course = courses.given();
    }

    private CourseSheet sheet() {
        return Acting.ask(course.trainee(), Role.TRAINEE, () -> reading.sheet(course.id(), null));
    }

    private void takeBack() {
        Acting.as(course.trainee(), Role.TRAINEE, () -> mine.takeBack(course.id(), courses.deck(course)));
    }

    private void open() {
        Acting.as(course.coach(), Role.COACH, () -> polishing.open(course.id(), courses.deck(course)));
    }

    private void takeReturnBack() {
        Acting.as(course.coach(), Role.COACH, () -> polishing.takeReturnBack(course.id(), courses.deck(course)));
    }

    private @Nullable Instant due() {
        return sheet().dueAt();
    }

    private List<String> toldTo(academy.guildhall.platform.PersonId person) {
        return told.stream(Tell.class)
                .filter(one -> one.to().equals(person))
                .map(Tell::key)
                .toList();
    }

    @Test
    void theFirstVersionIsTakenBackAndTheCourseIsOpenAsBefore() {
        courses.upload(course);
        assertThat(sheet().isUnopened()).isTrue();
        takeBack();

        assertThat(sheet().state()).isEqualTo(CourseState.OPEN);
        assertThat(sheet().versions()).isEmpty();
        assertThat(due()).isNull();
        assertThat(toldTo(course.coach())).endsWith("course.tell.takenBack");
        assertThat(courses.upload(course)).as("the same file may come again").isEqualTo(1);
    }

    @Test
    void aLaterVersionIsTakenBackAndIsDueAgainWhenItWas() {
        courses.upload(course);
        courses.giveBack(course);
        Instant due = due();
        courses.upload(course, Decks.pdf(4));
        assertThat(due()).isNotEqualTo(due);
        takeBack();

        assertThat(sheet().state()).isEqualTo(CourseState.REVISING);
        assertThat(due()).isEqualTo(due);
        assertThat(sheet().versions()).hasSize(1);
    }

    @Test
    void aVersionThatItsCoachHasOpenedStays() {
        courses.upload(course);
        open();

        assertThat(sheet().isUnopened()).isFalse();
        refused("course.refused.opened", this::takeBack);
        assertThat(sheet().versions()).hasSize(1);
    }

    @Test
    void nobodyTakesBackWhatTheyDidNotSeeOrWhatIsNotTheirs() {
        courses.upload(course);
        Course other = courses.given();

        assertThatThrownBy(
                        () -> Acting.as(course.trainee(), Role.TRAINEE, () -> mine.takeBack(course.id(), new Seen(0))))
                .isInstanceOf(Stale.class);
        assertThatThrownBy(() -> Acting.as(
                        other.trainee(), Role.TRAINEE, () -> mine.takeBack(course.id(), courses.deck(course))))
                .isInstanceOf(academy.guildhall.platform.NotFound.class);
        courses.giveBack(course);
        refused("course.refused.nothingToTakeBack", this::takeBack);
    }

    /** Whichever comes first: either the coach has opened it and it stays, or it is gone and the coach has nothing before them. */
    @RepeatedTest(5)
    void openingAndTakingBackAtOnceLeaveOneOfTheTwo() throws Exception {
        courses.upload(course);
        Seen deck = courses.deck(course);
        List<Callable<Boolean>> both = List.of(
                () -> done(() -> Acting.as(course.coach(), Role.COACH, () -> polishing.open(course.id(), deck))),
                () -> done(() -> Acting.as(course.trainee(), Role.TRAINEE, () -> mine.takeBack(course.id(), deck))));
        try (var threads = Executors.newFixedThreadPool(2)) {
            for (Future<Boolean> one : threads.invokeAll(both)) {
                one.get();
            }
        }

        CourseSheet after = sheet();
        assertThat(after.state() == CourseState.OPEN)
                .as("gone, or opened")
                .isEqualTo(after.versions().isEmpty());
        assertThat(after.state() == CourseState.IN_REVIEW && after.isUnopened())
                .as("neither happened")
                .isFalse();
    }

    private static boolean done(Runnable work) {
        try {
            work.run();
            return true;
        } catch (RuntimeException refused) {
            return false;
        }
    }

    @Test
    void aReturnIsTakenBackWithinAMinuteAndTheCoachAnswersByTheSameTime() {
        courses.upload(course);
        Instant due = due();
        courses.giveBack(course);
        takeReturnBack();

        assertThat(sheet().state()).isEqualTo(CourseState.IN_REVIEW);
        assertThat(due()).isEqualTo(due);
        assertThat(sheet().versions().getFirst().reviewedAt()).isNull();
        assertThat(toldTo(course.trainee())).endsWith("course.tell.returnTakenBack");
        courses.giveBack(course);
        assertThat(sheet().state()).isEqualTo(CourseState.REVISING);
    }

    @Test
    void aReturnOlderThanAMinuteStands() {
        courses.upload(course);
        courses.giveBack(course);
        clock.forward(Duration.ofSeconds(62));

        refused("course.refused.returnedForGood", this::takeReturnBack);
        assertThat(sheet().state()).isEqualTo(CourseState.REVISING);
    }

    @Test
    void aReturnThatWasAnsweredStands() {
        courses.upload(course);
        courses.giveBack(course);
        courses.upload(course, Decks.pdf(4));

        refused("course.refused.notReturned", this::takeReturnBack);
    }
}
