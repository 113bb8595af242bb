package academy.guildhall.timetable;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What stands in the way of a booking.
 *
 * @param what whether the room or a person is taken
 * @param who the room's or the person's name
 * @param title what goes on there and then; nothing when it is at another academy
 * @param cohort the name of the cohort that it goes on for
 */
public record Taken(What what, String who, @Nullable String title, String cohort, Instant from, Instant to) {
    /** What is taken. */
    public enum What {
        ROOM,
        PERSON
    }
}
