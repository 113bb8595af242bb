package academy.guildhall.schedule;

import academy.guildhall.schedule.solving.Stretch;
import java.time.LocalDate;
import java.time.LocalTime;

/**
 * When an assessor can't judge.
 *
 * @param starts inclusive
 * @param ends exclusive
 */
public record BusyTime(LocalDate day, LocalTime starts, LocalTime ends) {
    static BusyTime of(Stretch stretch) {
        return new BusyTime(stretch.day(), stretch.from(), stretch.to());
    }

    /** Whether it takes any of a stretch, however that is cut by now. */
    boolean takes(Stretch stretch) {
        return day.equals(stretch.day())
                && starts.isBefore(stretch.to())
                && stretch.from().isBefore(ends);
    }
}
