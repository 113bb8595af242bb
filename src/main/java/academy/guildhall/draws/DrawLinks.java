package academy.guildhall.draws;

import academy.guildhall.panels.PanelId;

/** Where draws are found. */
public final class DrawLinks {
    private DrawLinks() {}

    /** A candidate's own. */
    public static String mine() {
        return "draw";
    }

    /** What everybody sees, on the screen of the hall as well. */
    public static String open(PanelId panel) {
        return "draws/" + panel;
    }
}
