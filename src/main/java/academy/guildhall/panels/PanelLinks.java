package academy.guildhall.panels;

import academy.guildhall.programmes.CohortId;
import academy.guildhall.programmes.CohortLinks;

/** Where panels are found. */
public final class PanelLinks {
    private PanelLinks() {}

    public static String ofCohort(CohortId cohort) {
        return CohortLinks.page(cohort, "trial");
    }

    public static String newIn(CohortId cohort) {
        return ofCohort(cohort) + "/new";
    }

    public static String panel(PanelId panel) {
        return "panels/" + panel;
    }

    /** The news of a panel's day: its draw, its clock, its times. */
    public static String topic(PanelId panel) {
        return "panel:" + panel;
    }
}
