package academy.guildhall.schedule;

import academy.guildhall.programmes.CohortId;
import academy.guildhall.programmes.CohortLinks;

/** Where schedules are found. */
public final class ScheduleLinks {
    private ScheduleLinks() {}

    public static String of(CohortId cohort) {
        return CohortLinks.page(cohort, "schedule");
    }
}
