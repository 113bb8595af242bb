package academy.guildhall.people.ui;

import academy.guildhall.platform.State;
import academy.guildhall.platform.ui.Page;
import academy.guildhall.platform.ui.StateBadge;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a room knows of somebody, a line each: what it is, how it stands, and what is to be said of it. */
public final class RoadLines extends UnorderedList {
    public RoadLines() {
        addClassName("list");
    }

    /**
     * @param path of its page, or nothing when there is none for the reader
     * @param details left out where there is nothing
     */
    public RoadLines line(String what, @Nullable String path, State state, @Nullable String... details) {
        Component name = path == null ? new Span(what) : Page.link(what, path);
        Span more = new Span(Arrays.stream(details)
                .filter(Objects::nonNull)
                .filter(detail -> !detail.isEmpty())
                .collect(Collectors.joining(" · ")));
        more.addClassNames("end", "quiet");
        add(new ListItem(name, new StateBadge(state), more));
        return this;
    }

    /** Nothing when there is no line. */
    public Optional<Component> orNothing() {
        return getComponentCount() == 0 ? Optional.empty() : Optional.of(this);
    }
}
