package academy.guildhall.programmes;

import java.time.LocalDate;

/** What a list shows of a cohort. */
public record CohortCard(
        CohortId id,
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
}
