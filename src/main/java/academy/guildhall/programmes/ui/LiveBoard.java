package academy.guildhall.programmes.ui;

import academy.guildhall.platform.ui.Live;
import academy.guildhall.programmes.CohortId;
import academy.guildhall.programmes.CohortNews;
import academy.guildhall.programmes.EnrolmentState;
import com.vaadin.flow.component.html.Div;
import java.util.Map;
import java.util.function.Supplier;

/** The board of a cohort that is drawn anew whenever something in the cohort moves, on whichever node. */
class LiveBoard extends Div {
    private Runnable further = () -> {};

    /**
     * @param counts asks how many stand in each state
     * @param now what was known when the page was made
     */
    LiveBoard(CohortId cohort, Supplier<Map<EnrolmentState, Integer>> counts, Map<EnrolmentState, Integer> now) {
        addClassName("live-board");
        add(new StationBoard(now));
        Live.listen(this, CohortNews.topic(cohort), () -> {
            removeAll();
            add(new StationBoard(counts.get()));
            further.run();
        });
    }

    /** Does this, too, when it was drawn anew. */
    void whenRenewed(Runnable does) {
        further = does;
    }
}
