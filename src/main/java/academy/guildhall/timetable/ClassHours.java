package academy.guildhall.timetable;

import java.time.Duration;
import java.time.LocalTime;

/** A class hour is 45 minutes, and half a day holds at most four; {@code domain.md}. */
public final class ClassHours {
    public static final int MINUTES = 45;
    public static final int MOST_IN_HALF_A_DAY = 4;
    static final LocalTime NOON = LocalTime.of(12, 30);

    private ClassHours() {}

    /** Whole class hours in a time; breaks within it aren't counted twice, so what is left over is a break. */
    public static int in(Duration time) {
        return (int) (time.toMinutes() / MINUTES);
    }

    static boolean isMorning(LocalTime start) {
        return start.isBefore(NOON);
    }
}
