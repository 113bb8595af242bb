package academy.guildhall.programmes;

import java.time.LocalDate;

/** A correction of a cohort as the rooms above need it: what it is called and when it runs, before and after. */
public record CorrectedCohort(
        CohortId cohort,
        String name,
        String nextName,
        int year,
        LocalDate startsOn,
        LocalDate endsOn,
        LocalDate nextStartsOn,
        LocalDate nextEndsOn) {
    public boolean isRenamed() {
        return !name.equals(nextName);
    }

    public boolean changesYear() {
        return year != nextStartsOn.getYear();
    }

    /** Whether a day belonged to the cohort, and doesn't any more. */
    public boolean leaves(LocalDate day) {
        return !day.isBefore(startsOn)
                && !day.isAfter(endsOn)
                && (day.isBefore(nextStartsOn) || day.isAfter(nextEndsOn));
    }
}
