package academy.guildhall.timetable.ui;

import academy.guildhall.platform.time.AcademyTime;
import academy.guildhall.platform.time.HumanDates;
import academy.guildhall.platform.ui.StateBadge;
import academy.guildhall.timetable.SessionRow;
import academy.guildhall.timetable.SessionState;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Sessions day by day: time, what, where, who; and what can be done with each. */
class SessionList extends Div {
    SessionList(
            List<SessionRow> sessions,
            AcademyTime time,
            HumanDates dates,
            Locale locale,
            Function<SessionRow, @Nullable Component> action) {
        addClassName("days");
        TreeMap<LocalDate, List<SessionRow>> days = sessions.stream()
                .collect(Collectors.groupingBy(
                        session -> time.dateOf(session.startsAt()), TreeMap::new, Collectors.toList()));
        days.forEach((day, those) -> {
            OrderedList list = new OrderedList();
            list.addClassName("sessions");
            those.forEach(session -> list.add(item(session, dates, action)));
            add(new H3(dates.day(day, locale)), list);
        });
    }

    private ListItem item(SessionRow session, HumanDates dates, Function<SessionRow, @Nullable Component> action) {
        Span when = new Span(dates.clock(session.startsAt()) + " – " + dates.clock(session.endsAt()));
        when.addClassNames("figure", "session-time");
        Span title = new Span(session.title());
        title.addClassName("session-title");
        Span where = new Span(session.room());
        Div words = new Div(title, where);
        words.addClassName("session-words");
        String lecturer = session.lecturerName();
        if (lecturer != null) {
            words.add(new Span(lecturer));
        }
        if (session.classHours() > 0) {
            Span hours = new Span(getTranslation("session.classHours", session.classHours()));
            hours.addClassName("quiet");
            words.add(hours);
        }
        ListItem item = new ListItem(when, words);
        item.addClassName("kind-" + session.kind().name().toLowerCase(Locale.ROOT));
        if (session.state() == SessionState.CANCELLED) {
            words.add(new StateBadge(session.state()));
            item.addClassName("cancelled");
        }
        Component buttons = action.apply(session);
        if (buttons != null) {
            item.add(buttons);
        }
        return item;
    }
}
