package academy.guildhall.platform.ui;

import academy.guildhall.platform.NotFound;
import com.vaadin.flow.router.BeforeEnterEvent;
import java.util.function.Function;

/** Reads what an address names; what can't be one is answered like what isn't there. */
public final class RouteIds {
    private RouteIds() {}

    /**
     * The id in a route.
     *
     * @param parameter its name in the route, such as {@code panelId}
     * @param read refuses with an {@link IllegalArgumentException} what is no id
     */
    public static <I> I of(BeforeEnterEvent event, String parameter, Function<String, I> read) {
        return of(event.getRouteParameters().get(parameter).orElse(""), parameter, read);
    }

    /** The same for an id that stands elsewhere. */
    public static <I> I of(String id, String what, Function<String, I> read) {
        try {
            return read.apply(id);
        } catch (IllegalArgumentException malformed) {
            throw new NotFound(what, id);
        }
    }
}
