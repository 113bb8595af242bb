package academy.guildhall.schedule.solving;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;

/**
 * A part of a day between two breaks.
 *
 * @param index numbers the stretches of a schedule in the order of time; those of one day follow each other
 * @param from inclusive
 * @param to exclusive
 */
public record Stretch(int index, LocalDate day, LocalTime from, LocalTime to) {
    /** How many lectures begin and end in it, one every so many minutes. */
    public int holds(int minutesBetween) {
        return Math.toIntExact(Duration.between(from, to).toMinutes() / minutesBetween);
    }
}
