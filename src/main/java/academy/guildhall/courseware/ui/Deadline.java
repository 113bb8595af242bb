package academy.guildhall.courseware.ui;

import academy.guildhall.platform.time.AcademyTime;
import academy.guildhall.platform.time.HumanDates;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * By when it is somebody's turn, for a sentence: what is left of the time, or the moment that was missed.
 *
 * @param word which of two sentences it is for, as part of a message's key: {@code due} or {@code late}
 */
record Deadline(String word, String when) {
    static Deadline of(@Nullable Instant at, AcademyTime time, HumanDates dates, Locale locale) {
        if (at == null) {
            return new Deadline("due", "");
        }
        return at.isBefore(time.now())
                ? new Deadline("late", dates.moment(at, locale))
                : new Deadline("due", dates.due(at, locale));
    }
}
