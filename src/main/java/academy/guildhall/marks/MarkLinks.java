package academy.guildhall.marks;

import academy.guildhall.panels.PanelId;
import academy.guildhall.panels.PanelLinks;
import academy.guildhall.programmes.CohortId;

/** Where marks are found: one's own, and a panel's. */
public final class MarkLinks {
    private MarkLinks() {}

    public static String mine() {
        return "trial";
    }

    public static String mark(PanelId panel, int number) {
        return PanelLinks.panel(panel) + "/marks/" + number;
    }

    /** Where an assessor from elsewhere reads a number's sheets. */
    public static String reading(PanelId panel, int number) {
        return PanelLinks.panel(panel) + "/readings/" + number;
    }

    /** How the panels of a cohort compare. */
    public static String comparison(CohortId cohort) {
        return PanelLinks.ofCohort(cohort) + "/comparison";
    }

    public static String verification(PanelId panel) {
        return PanelLinks.panel(panel) + "/verification";
    }
}
