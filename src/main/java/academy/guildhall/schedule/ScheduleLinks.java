package academy.guildhall.schedule;

import academy.guildhall.programmes.CohortId;
import academy.guildhall.programmes.CohortLinks;

/** Where schedules are found. */
public final class ScheduleLinks {
    private ScheduleLinks() {}

    /** Where an assessor says when they can judge. */
    public static String freeTimes(CohortId cohort) {
        return "free-times/" + cohort;
    }

    public static String of(CohortId cohort) {
        return CohortLinks.page(cohort, "schedule");
    }
}
