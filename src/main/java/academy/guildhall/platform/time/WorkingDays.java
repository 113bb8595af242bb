package academy.guildhall.platform.time;

import java.time.LocalDate;

/** The days on which people work by the official calendar, for what a form proposes. */
public interface WorkingDays {
    /** The day itself if it is worked, or else the next one that is. */
    LocalDate from(LocalDate day);

    /** So many working days after a day, which isn't counted. */
    LocalDate after(LocalDate day, int workingDays);
}
