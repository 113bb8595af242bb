package academy.guildhall.platform.ui;

import academy.guildhall.platform.time.HumanDates;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import java.util.List;

/** The queue of a home: the first line with the page's main button, and beyond a screenful the rest behind one press. */
class WaitingList extends Section {
    private static final int SHOWN = 8;

    private final transient Queue queue;
    private final transient HumanDates dates;
    private boolean first = true;

    WaitingList(List<Waiting> lines, Queue queue, HumanDates dates) {
        this.queue = queue;
        this.dates = dates;
        addClassNames("queue", "wide");
        H2 heading = new H2(getTranslation("home.waiting"));
        Span count = new Span(getTranslation("home.waiting.count", lines.size()));
        count.addClassName("count");
        Div head = new Div(heading, count);
        head.addClassName("queue-head");
        add(head, list(lines.subList(0, Math.min(SHOWN, lines.size()))));
        if (lines.size() > SHOWN) {
            add(new NativeDetails(
                    getTranslation("home.waiting.more", lines.size() - SHOWN),
                    list(lines.subList(SHOWN, lines.size()))));
        }
    }

    private OrderedList list(List<Waiting> lines) {
        OrderedList list = new OrderedList();
        lines.forEach(line -> list.add(item(line)));
        return list;
    }

    private ListItem item(Waiting line) {
        Span what = Tongue.say(new Span(), line.what());
        what.addClassName("queue-what");
        Div said = new Div(what);
        if (!line.detail().isEmpty()) {
            Span detail = Tongue.say(new Span(), line.detail());
            detail.addClassName("quiet");
            said.add(detail);
        }
        ListItem item = new ListItem(said);
        Instant due = line.due();
        if (due != null) {
            Span when = new Span(dates.due(due, getLocale()));
            when.addClassName("queue-due");
            said.add(when);
        }
        item.getElement()
                .setAttribute("data-urgency", queue.urgency(line).name().toLowerCase(java.util.Locale.ROOT));
        item.add(button(line, first));
        first = false;
        return item;
    }

    /** A link that looks like a button, since it leads somewhere; a button where it does something. */
    static Component button(Waiting line, boolean main) {
        return switch (line.todo()) {
            case Waiting.Todo.Open open -> {
                Anchor link = Page.link(line.button(), open.path());
                link.addClassName("button");
                link.setClassName("main", main);
                link.getElement().setAttribute("aria-label", line.button() + ": " + line.what());
                yield link;
            }
            case Waiting.Todo.Act act -> {
                Button button =
                        main ? Buttons.main(line.button(), act.work()) : Buttons.plain(line.button(), act.work());
                button.setAriaLabel(line.button() + ": " + line.what());
                yield button;
            }
        };
    }
}
