package academy.guildhall.courseware;

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

    /** Whether all is said that a coach needs to know first. */
    public boolean isComplete() {
        return !topic.isBlank() && kind != null && !learners.isBlank() && !outcome.isBlank();
    }

    private static String cut(String text, int longest) {
        return text.length() <= longest ? text : text.substring(0, longest);
    }
}
