package academy.guildhall.platform.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.QueryParameters;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** A page's filters in its address, so that a link, a reload and the back button keep them. */
public final class UrlState {
    private final QueryParameters parameters;

    private UrlState(QueryParameters parameters) {
        this.parameters = parameters;
    }

    public static UrlState of(BeforeEnterEvent event) {
        return new UrlState(event.getLocation().getQueryParameters());
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

    /** Writes names and values, in turn, into the address without opening the page anew. Empty ones are left out. */
    public static void replace(Component page, String path, String... namesAndValues) {
        String query = query(namesAndValues);
        page.getUI().ifPresent(ui -> ui.getPage().getHistory().replaceState(null, path + query));
    }

    /** Names and values, in turn, as the end of an address; nothing when all are empty. */
    public static String query(String... namesAndValues) {
        Map<String, String> state = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            if (!namesAndValues[i + 1].isEmpty()) {
                state.put(namesAndValues[i], namesAndValues[i + 1]);
            }
        }
        String query = QueryParameters.simple(state).getQueryString();
        return query.isEmpty() ? "" : "?" + query;
    }
}
