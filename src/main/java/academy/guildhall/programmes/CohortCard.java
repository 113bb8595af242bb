package academy.guildhall.programmes;

import java.time.LocalDate;

/** What a list shows of a cohort. */
public record CohortCard(
        CohortId id,
        AcademyId academy,
        ProgrammeId programme,
        String programmeCode,
        String name,
        int year,
        int batch,
        LocalDate startsOn,
        LocalDate endsOn,
        int capacity,
        int seatsTaken) {
    public int seatsFree() {
        return capacity - seatsTaken;
    }

    /** The cohort's first day that isn't before this one; its last day when all are. */
    public LocalDate firstDayFrom(LocalDate day) {
        if (day.isBefore(startsOn)) {
            return startsOn;
        }
        return day.isAfter(endsOn) ? endsOn : day;
    }
}
