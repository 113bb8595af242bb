package academy.guildhall.programmes;

import academy.guildhall.platform.text.CleanText;
import java.time.LocalDate;

/**
 * What a cohort is called from now on, when it runs, both days included, and how many seats it has: 1 to 500. What is the same
 * as before stays untouched.
 */
public record CohortCorrection(String name, LocalDate startsOn, LocalDate endsOn, int seats) {
    public CohortCorrection {
        CleanText.require(name);
        name = CleanText.line(name);
        OpenCohort.requireSensible(name, startsOn, endsOn, seats);
    }
}
