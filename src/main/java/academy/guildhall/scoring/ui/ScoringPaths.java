package academy.guildhall.scoring.ui;

import academy.guildhall.panels.PanelId;

/** Where an assessor's sheets are found. */
final class ScoringPaths {
    private ScoringPaths() {}

    static String sheet(PanelId panel, int number) {
        return "scoring/" + panel + "/" + number;
    }
}
