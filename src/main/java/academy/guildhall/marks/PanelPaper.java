package academy.guildhall.marks;

import academy.guildhall.panels.PanelState;
import java.util.Locale;

/** What is printed of a panel. */
public enum PanelPaper {
    /** Who is called when, with a place to sign. */
    CALLS,
    /** An empty sheet for each assessor and number, to score on paper. */
    SHEETS,
    /** Each sheet as it came in. */
    FILLED,
    /** Every total and every mark, as they were tabulated. */
    MARKS,
    /** What happened on the day, by whom, and when. */
    RECORD;

    /** Whether there is something to print: numbers first, marks and what became of them later. */
    public boolean isReady(PanelState state) {
        return switch (this) {
            case CALLS, SHEETS -> state.takesScores() || state.hasMarks();
            case FILLED, MARKS, RECORD -> state.hasMarks();
        };
    }

    public String key() {
        return "paper.panel." + name().toLowerCase(Locale.ROOT);
    }
}
