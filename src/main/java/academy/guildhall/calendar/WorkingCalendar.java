package academy.guildhall.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;

/**
 * Which days are worked, by the official yearly schedule with its make-up workdays. Days that the schedule doesn't name
 * follow the weekday. A year without a schedule can be reckoned with, but the answer says so.
 *
 * @param exceptions days off that would be worked and weekend days that are worked: {@code true} for worked
 * @param years the years whose schedule is known
 */
public record WorkingCalendar(Map<LocalDate, Boolean> exceptions, Set<Integer> years) {
    /** More working days than any rule of an academy asks for; a larger number is a mistake in a setting. */
    private static final int MOST_DAYS = 260;

    public WorkingCalendar {
        exceptions = Map.copyOf(exceptions);
        years = Set.copyOf(years);
    }

    /** The last day of a window, and whether it reaches into a year whose schedule isn't published. */
    public record Window(LocalDate first, LocalDate last, boolean reachesUnknownYear) {}

    public boolean isWorked(LocalDate day) {
        Boolean exception = exceptions.get(day);
        if (exception != null) {
            return exception;
        }
        return day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY;
    }

    /**
     * A window of working days, the first counted: it begins on {@code start}, or on the first working day after it.
     *
     * @param workingDays how many, 1 to 260
     */
    public Window window(LocalDate start, int workingDays) {
        if (workingDays < 1 || workingDays > MOST_DAYS) {
            throw new IllegalArgumentException("working days must be 1 to " + MOST_DAYS + ", not " + workingDays);
        }
        LocalDate first = start;
        while (!isWorked(first)) {
            first = first.plusDays(1);
        }
        LocalDate last = first;
        for (int counted = 1; counted < workingDays; counted++) {
            last = nextWorked(last);
        }
        return new Window(first, last, !years.contains(start.getYear()) || !years.contains(last.getYear()));
    }

    /** The day by which something is due that may take so many working days, the day it came in not counted. */
    public LocalDate after(LocalDate day, int workingDays) {
        LocalDate due = day;
        for (int counted = 0; counted < workingDays; counted++) {
            due = nextWorked(due);
        }
        return due;
    }

    private LocalDate nextWorked(LocalDate day) {
        LocalDate next = day.plusDays(1);
        while (!isWorked(next)) {
            next = next.plusDays(1);
        }
        return next;
    }
}
