package academy.guildhall.courseware;

import academy.guildhall.platform.Fact;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What a course is to be; empty where nothing is said yet.
 *
 * @param learners for whom, and what they know before
 * @param outcome what they can do afterwards, in one sentence
 */
public record CourseOutline(String topic, @Nullable CourseKind kind, String learners, String outcome) {
    public static final int LONGEST_TOPIC = 120;
    public static final int LONGEST_TEXT = 1000;

    public CourseOutline {
        topic = cut(topic, LONGEST_TOPIC);
        learners = cut(learners, LONGEST_TEXT);
        outcome = cut(outcome, LONGEST_TEXT);
    }

    /** Of a course of which nothing is said yet. */
    public static final CourseOutline EMPTY = new CourseOutline("", null, "", "");

    /**
     * What it is once somebody has changed some of it: what they left alone stays as it stands here.
     *
     * @param before what they had before them
     * @param after what they made of it
     */
    CourseOutline with(CourseOutline before, CourseOutline after) {
        return new CourseOutline(
                changed(topic, before.topic, after.topic),
                Objects.equals(before.kind, after.kind) ? kind : after.kind,
                changed(learners, before.learners, after.learners),
                changed(outcome, before.outcome, after.outcome));
    }

    private static String changed(String now, String before, String after) {
        return before.equals(after) ? now : after;
    }

    /** What would be lost with that: what they changed, and what says neither what they saw nor what they made of it. */
    List<Fact> lostWith(CourseOutline before, CourseOutline after) {
        List<Fact> now = facts();
        List<Fact> seen = before.facts();
        List<Fact> made = after.facts();
        return IntStream.range(0, now.size())
                .filter(i -> !made.get(i).equals(seen.get(i)))
                .filter(i -> !now.get(i).equals(seen.get(i)) && !now.get(i).equals(made.get(i)))
                .mapToObj(now::get)
                .toList();
    }

    private List<Fact> facts() {
        return List.of(
                new Fact("course.topic", topic),
                new Fact("course.kind", kind),
                new Fact("course.learners", learners),
                new Fact("course.outcome", outcome));
    }

    /** Whether all is said that a coach needs to know first. */
    public boolean isComplete() {
        return !topic.isBlank() && kind != null && !learners.isBlank() && !outcome.isBlank();
    }

    private static String cut(String text, int longest) {
        return text.length() <= longest ? text : text.substring(0, longest);
    }
}
