package academy.guildhall.programmes.ui;

import academy.guildhall.platform.Station;
import academy.guildhall.programmes.EnrolmentRow;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Emphasis;
import com.vaadin.flow.component.html.Span;
import java.util.List;

/** How many of a cohort stand at each station of the road; those whose way has ended are left out. */
class StationBoard extends Div {
    StationBoard(List<EnrolmentRow> trainees) {
        addClassName("board");
        for (Station station : Station.values()) {
            if (station == Station.NOMINATED) {
                continue;
            }
            long there = trainees.stream()
                    .filter(trainee -> !trainee.state().isEnded())
                    .filter(trainee -> trainee.state().standing().at() == station)
                    .count();
            Div column = new Div(new Emphasis(Long.toString(there)), new Span(getTranslation(station.key())));
            column.setClassName("some", there > 0);
            add(column);
        }
    }
}
