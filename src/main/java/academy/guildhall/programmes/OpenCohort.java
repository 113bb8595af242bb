package academy.guildhall.programmes;

import academy.guildhall.platform.Refusal;
import java.time.LocalDate;

/**
 * A cohort to be opened.
 *
 * @param batch its number within the year, 1 to 99
 * @param capacity how many seats it has, 1 to 500
 */
public record OpenCohort(
        ProgrammeId programme, int batch, String name, LocalDate startsOn, LocalDate endsOn, int capacity) {
    /** The most characters that its name has. */
    public static final int LONGEST_NAME = 100;

    /** The most seats that it has. */
    public static final int MOST_SEATS = 500;

    /** The highest number that it has within a year. */
    public static final int MOST_BATCHES = 99;

    private static final int EARLIEST = 2000;
    private static final int LATEST = 2100;

    public OpenCohort {
        name = name.strip();
        requireSensible(name, startsOn, endsOn, capacity);
        if (batch < 1 || batch > MOST_BATCHES) {
            throw new Refusal("cohort.refused.batch");
        }
    }

    /** Refuses a name, days and seats that no cohort can have. */
    static void requireSensible(String name, LocalDate startsOn, LocalDate endsOn, int capacity) {
        if (name.isEmpty()) {
            throw new Refusal("cohort.refused.name");
        }
        if (name.length() > LONGEST_NAME) {
            throw new Refusal("cohort.refused.long", LONGEST_NAME);
        }
        if (endsOn.isBefore(startsOn) || startsOn.getYear() < EARLIEST || endsOn.getYear() > LATEST) {
            throw new Refusal("cohort.refused.dates");
        }
        if (capacity < 1 || capacity > MOST_SEATS) {
            throw new Refusal("cohort.refused.capacity", MOST_SEATS);
        }
    }
}
