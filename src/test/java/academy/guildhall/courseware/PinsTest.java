package academy.guildhall.courseware;

import static org.assertj.core.api.Assertions.assertThat;

import academy.guildhall.comments.CommentPlace;
import academy.guildhall.comments.CommentRow;
import academy.guildhall.courseware.Courses.Course;
import academy.guildhall.platform.security.Role;
import academy.guildhall.testing.Acting;
import academy.guildhall.testing.ApplicationTest;
import academy.guildhall.testing.Decks;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

/** A comment of an earlier version has a place on the page on which it was made, and on no other. */
@ApplicationTest
class PinsTest {
    @Autowired
    CourseComments comments;

    @Autowired
    CourseReading reading;

    private final byte[] first = Decks.pdf(3);
    private Courses courses;
    private Course course;

    @BeforeEach
    void aCommentOnTheSecondPageOfTheFirstVersion(@Autowired AutowireCapableBeanFactory beans) {
        courses = beans.createBean(Courses.class);
        course = courses.given();
        courses.upload(course, first);
        courses.awaitPages(course);
        Acting.as(
                course.coach(),
                Role.COACH,
                () -> comments.comment(course.id(), 1, new CommentPlace(2, 300, 400), "请把目标写成可观察的行为"));
        courses.giveBack(course);
    }

    private CommentRow shownOn(byte[] deck) {
        courses.upload(course, deck);
        courses.awaitPages(course);
        return Acting.ask(course.coach(), Role.COACH, () -> reading.sheet(course.id(), null))
                .comments()
                .getFirst();
    }

    @Test
    void itGoesWithItsPageWhenAnotherIsPutBeforeIt() {
        CommentRow comment = shownOn(Decks.withAnotherPage(first, 0));

        assertThat(comment.page()).isEqualTo(3);
        assertThat(comment.pinned()).isTrue();
    }

    @Test
    void itStaysWhereItIsWhenAPageIsPutBehindIt() {
        CommentRow comment = shownOn(Decks.withAnotherPage(first, 2));

        assertThat(comment.page()).isEqualTo(2);
        assertThat(comment.pinned()).isTrue();
    }

    @Test
    void onADeckThatHasNoSuchPageItIsToldAndHasNoPlace() {
        CommentRow comment = shownOn(Decks.pdf(3));

        assertThat(comment.page()).isEqualTo(2);
        assertThat(comment.madeOnPage()).isEqualTo(2);
        assertThat(comment.pinned()).isFalse();
        assertThat(comment.gone()).isFalse();
    }

    @Test
    void onAShorterDeckItIsToldOnTheLastPageAsGone() {
        CommentRow comment = shownOn(Decks.pdf(1));

        assertThat(comment.page()).isEqualTo(1);
        assertThat(comment.pinned()).isFalse();
        assertThat(comment.gone()).isTrue();
    }
}
