package academy.guildhall.appointment;

import academy.guildhall.programmes.CohortId;
import academy.guildhall.programmes.CohortLinks;

/** Where terms of teachers are found. */
public final class AppointmentLinks {
    private AppointmentLinks() {}

    public static String ofCohort(CohortId cohort) {
        return CohortLinks.page(cohort, "appointments");
    }
}
