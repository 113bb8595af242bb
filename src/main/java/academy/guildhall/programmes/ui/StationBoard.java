package academy.guildhall.programmes.ui;

import academy.guildhall.platform.Station;
import academy.guildhall.programmes.EnrolmentState;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Emphasis;
import com.vaadin.flow.component.html.Span;
import java.util.Map;

/** How many of a cohort stand at each station of the road; those whose way has ended are left out. */
class StationBoard extends Div {
    StationBoard(Map<EnrolmentState, Integer> counts) {
        addClassName("board");
        for (Station station : Station.values()) {
            if (station == Station.NOMINATED) {
                continue;
            }
            int there = counts.entrySet().stream()
                    .filter(state -> !state.getKey().isEnded())
                    .filter(state -> state.getKey().standing().at() == station)
                    .mapToInt(Map.Entry::getValue)
                    .sum();
            Div column = new Div(new Emphasis(Integer.toString(there)), new Span(getTranslation(station.key())));
            column.setClassName("some", there > 0);
            add(column);
        }
    }
}
