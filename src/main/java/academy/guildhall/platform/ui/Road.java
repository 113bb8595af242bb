package academy.guildhall.platform.ui;

import academy.guildhall.platform.Station;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import java.util.Locale;

/** The road: eight stations in a line, done, current, stopped or ahead. */
public class Road extends OrderedList {
    enum Mark {
        DONE,
        CURRENT,
        STOPPED,
        AHEAD
    }

    public Road(Station.Standing standing) {
        addClassName("road");
        getElement().setAttribute("aria-label", getTranslation("road.label"));
        for (Station station : Station.values()) {
            Mark mark = mark(standing, station);
            ListItem stop = new ListItem(new Span(getTranslation(station.key())));
            stop.addClassName(mark.name().toLowerCase(Locale.ROOT));
            if (station == standing.at()) {
                stop.getElement().setAttribute("aria-current", "step");
            }
            add(stop);
        }
    }

    static Mark mark(Station.Standing standing, Station station) {
        if (station.ordinal() < standing.at().ordinal() || standing.at() == Station.APPOINTED && !standing.stopped()) {
            return Mark.DONE;
        }
        if (station == standing.at()) {
            return standing.stopped() ? Mark.STOPPED : Mark.CURRENT;
        }
        return Mark.AHEAD;
    }
}
