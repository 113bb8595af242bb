package academy.guildhall.scoring;

import academy.guildhall.panels.PanelId;
import academy.guildhall.panels.PanelLinks;

/** Where an assessor's sheets are found. */
public final class ScoringLinks {
    /** Where the desk of a panel answers. */
    public static final String DESK = "/scoring/{panel}";

    private ScoringLinks() {}

    public static String mine() {
        return "scoring";
    }

    /** Where a number's sheets are entered from paper, by those who run the cohort. */
    public static String paper(PanelId panel, int number) {
        return PanelLinks.panel(panel) + "/paper/" + number;
    }

    public static String sheet(PanelId panel, int number) {
        return mine() + "/" + panel + "/" + number;
    }
}
