package academy.guildhall.marks.ui;

import academy.guildhall.panels.PanelId;
import academy.guildhall.panels.ui.PanelPaths;

/** Where the pages about a panel's marks are found. */
final class MarkPaths {
    private MarkPaths() {}

    static String mark(PanelId panel, int number) {
        return PanelPaths.of(panel) + "/marks/" + number;
    }

    static String verification(PanelId panel) {
        return PanelPaths.of(panel) + "/verification";
    }
}
