package academy.guildhall.marks;

import academy.guildhall.panels.CandidateId;
import academy.guildhall.panels.PanelId;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What other rules would have made of the panels that are verified or published. Nothing of them is changed by it.
 *
 * @param panels that were run again
 * @param lectures on them
 * @param leftOut panels that can't be run again, since their sheets lack a criterion of the other rules
 * @param marks how many final marks would be others
 * @param places how many places would be others
 * @param results how many who passed would not have, or the other way round
 * @param rows whose place or result would be another, by panel and number
 */
public record Rerun(int panels, int lectures, int leftOut, int marks, int places, int results, List<Row> rows) {
    public Rerun {
        rows = List.copyOf(rows);
    }

    /** Whether there is no panel yet on which the rules could be tried. */
    public boolean isEmpty() {
        return panels == 0 && leftOut == 0;
    }

    /** What a lecture came to, or would have. */
    public record Outcome(BigDecimal mark, @Nullable Integer place, boolean passed) {}

    /** A lecture that would have come to something else. */
    public record Row(Held held, Outcome now) {}

    /** A lecture as it was marked. */
    public record Held(
            CandidateId candidate,
            PanelId panel,
            String panelName,
            String cohort,
            int number,
            String name,
            Outcome was) {}
}
