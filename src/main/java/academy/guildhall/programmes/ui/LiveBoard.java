package academy.guildhall.programmes.ui;

import academy.guildhall.platform.ui.Live;
import academy.guildhall.programmes.CohortId;
import academy.guildhall.programmes.CohortNews;
import academy.guildhall.programmes.EnrolmentRow;
import academy.guildhall.programmes.Enrolments;
import com.vaadin.flow.component.html.Div;
import java.util.List;

/** The board of a cohort that is drawn anew whenever something in the cohort moves, on whichever node. */
class LiveBoard extends Div {
    private Runnable further = () -> {};

    LiveBoard(CohortId cohort, Enrolments enrolments, List<EnrolmentRow> trainees) {
        add(new StationBoard(trainees));
        Live.listen(this, CohortNews.topic(cohort), () -> {
            removeAll();
            add(new StationBoard(enrolments.of(cohort)));
            further.run();
        });
    }

    /** Does this, too, when it was drawn anew. */
    void whenRenewed(Runnable does) {
        further = does;
    }
}
