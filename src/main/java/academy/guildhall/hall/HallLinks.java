package academy.guildhall.hall;

import academy.guildhall.panels.PanelId;

/** Where a panel's hall is found. */
public final class HallLinks {
    /** Where the timekeeper's console answers. */
    public static final String CONSOLE = "/panels/{panel}/clock";

    private HallLinks() {}

    public static String console(PanelId panel) {
        return CONSOLE.substring(1).replace("{panel}", panel.toString());
    }

    /** What everybody sees. */
    public static String screen(PanelId panel) {
        return "hall/" + panel;
    }
}
