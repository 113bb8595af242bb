package academy.guildhall.courseware;

import static org.assertj.core.api.Assertions.assertThat;

import academy.guildhall.comments.CommentState;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CourseStateTest {
    @Test
    void aCourseMovesOnlyAsTheTableSays() {
        Map<CourseState, Set<CourseState>> moves = Map.of(
                CourseState.OPEN, Set.of(CourseState.IN_REVIEW),
                CourseState.IN_REVIEW, Set.of(CourseState.REVISING, CourseState.SIGNED_OFF, CourseState.OPEN),
                CourseState.REVISING, Set.of(CourseState.IN_REVIEW, CourseState.SIGNED_OFF),
                CourseState.SIGNED_OFF, Set.of(CourseState.REVISING));
        for (CourseState from : CourseState.values()) {
            for (CourseState to : CourseState.values()) {
                assertThat(from.leadsTo(to))
                        .as(from + " to " + to)
                        .isEqualTo(moves.getOrDefault(from, Set.of()).contains(to));
            }
        }
    }

    @Test
    void aCommentMovesOnlyAsTheTableSays() {
        Map<CommentState, Set<CommentState>> moves = Map.of(
                CommentState.OPEN, Set.of(CommentState.ANSWERED, CommentState.RESOLVED),
                CommentState.ANSWERED, Set.of(CommentState.OPEN, CommentState.RESOLVED),
                CommentState.RESOLVED, Set.of(CommentState.OPEN));
        for (CommentState from : CommentState.values()) {
            for (CommentState to : CommentState.values()) {
                assertThat(from.leadsTo(to))
                        .as(from + " to " + to)
                        .isEqualTo(moves.getOrDefault(from, Set.of()).contains(to));
            }
        }
    }
}
