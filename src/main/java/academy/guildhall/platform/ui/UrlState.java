package academy.guildhall.platform.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A page's filters and its order in its address, so that a link, a reload and the back button keep them. */
public final class UrlState {
    private static final int MOST_REMEMBERED = 50;

    private final QueryParameters parameters;

    private UrlState(QueryParameters parameters) {
        this.parameters = parameters;
    }

    /** What was written into the address since a page was opened there. */
    private record Written(Location opened, LinkedHashMap<String, String> said) implements Serializable {}

    /** The last query of each path that was looked at: kept for a window, and for all of one session. */
    private static final class Remembered extends LinkedHashMap<String, String> {
        @Override
        public @Nullable String put(String path, String query) {
            remove(path);
            return super.put(path, query);
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, String> eldest) {
            return size() > MOST_REMEMBERED;
        }
    }

    public static UrlState of(BeforeEnterEvent event) {
        return new UrlState(event.getLocation().getQueryParameters());
    }

    /** What the address of the window says by now. */
    static UrlState now(UI ui) {
        return new UrlState(QueryParameters.simple(said(ui)));
    }

    private static LinkedHashMap<String, String> said(UI ui) {
        Location opened = ui.getInternals().getActiveViewLocation();
        Written written = ComponentUtil.getData(ui, Written.class);
        if (written != null && written.opened == opened) {
            return new LinkedHashMap<>(written.said);
        }
        LinkedHashMap<String, String> said = new LinkedHashMap<>();
        opened.getQueryParameters().getParameters().forEach((name, values) -> said.put(name, values.getFirst()));
        return said;
    }

    /** Keeps with what query a page was opened, for the way back to it. */
    static void remember(UI ui, Location opened) {
        remember(ui, opened.getPath(), opened.getQueryParameters().getQueryString());
    }

    private static void remember(UI ui, String path, String query) {
        Remembered here = ComponentUtil.getData(ui, Remembered.class);
        if (here == null) {
            here = new Remembered();
            ComponentUtil.setData(ui, Remembered.class, here);
        }
        here.put(path, query);
        Remembered everywhere = ui.getSession().getAttribute(Remembered.class);
        if (everywhere == null) {
            everywhere = new Remembered();
            ui.getSession().setAttribute(Remembered.class, everywhere);
        }
        everywhere.put(path, query);
    }

    /**
     * The way back to a page as it was looked at last: a list with its filters and in its order. A window that was loaded
     * anew has looked at nothing yet, so it goes by what was looked at in any of them.
     */
    static String back(String path) {
        UI ui = UI.getCurrent();
        String query = ui == null ? "" : query(ui, path);
        return query.isEmpty() ? path : path + "?" + query;
    }

    private static String query(UI ui, String path) {
        return Stream.of(
                        Optional.ofNullable(ComponentUtil.getData(ui, Remembered.class)),
                        Optional.ofNullable(ui.getSession().getAttribute(Remembered.class)))
                .flatMap(Optional::stream)
                .map(remembered -> remembered.get(path))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse("");
    }

    public String text(String name) {
        return parameters.getSingleParameter(name).orElse("");
    }

    public <E extends Enum<E>> Optional<E> choice(String name, Class<E> type) {
        try {
            return parameters.getSingleParameter(name).map(value -> Enum.valueOf(type, value));
        } catch (IllegalArgumentException unknown) {
            return Optional.empty();
        }
    }

    /** A whole number, or the other one when there is none that can be read. */
    public int number(String name, int other) {
        try {
            return parameters.getSingleParameter(name).map(Integer::parseInt).orElse(other);
        } catch (NumberFormatException unreadable) {
            return other;
        }
    }

    /**
     * Writes names and values, in turn, into the address without opening the page anew. Empty ones are taken out, others that
     * stand there stay.
     */
    public static void replace(Component page, String path, String... namesAndValues) {
        page.getUI().ifPresent(ui -> {
            LinkedHashMap<String, String> said = said(ui);
            put(said, namesAndValues);
            ComponentUtil.setData(
                    ui, Written.class, new Written(ui.getInternals().getActiveViewLocation(), said));
            String query = QueryParameters.simple(said).getQueryString();
            remember(ui, path, query);
            ui.getPage().getHistory().replaceState(null, query.isEmpty() ? path : path + "?" + query);
        });
    }

    private static void put(Map<String, String> said, String... namesAndValues) {
        for (int i = 0; i < namesAndValues.length; i += 2) {
            said.remove(namesAndValues[i]);
            if (!namesAndValues[i + 1].isEmpty()) {
                said.put(namesAndValues[i], namesAndValues[i + 1]);
            }
        }
    }

    /** Names and values, in turn, as the end of an address; nothing when all are empty. */
    public static String query(String... namesAndValues) {
        Map<String, String> state = new LinkedHashMap<>();
        put(state, namesAndValues);
        String query = QueryParameters.simple(state).getQueryString();
        return query.isEmpty() ? "" : "?" + query;
    }
}
