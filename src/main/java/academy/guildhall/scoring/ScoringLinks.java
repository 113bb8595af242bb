package academy.guildhall.scoring;

import academy.guildhall.panels.PanelId;

/** Where an assessor's sheets are found. */
public final class ScoringLinks {
    /** Where the desk of a panel answers. */
    public static final String DESK = "/scoring/{panel}";

    private ScoringLinks() {}

    public static String mine() {
        return "scoring";
    }

    public static String sheet(PanelId panel, int number) {
        return mine() + "/" + panel + "/" + number;
    }
}
