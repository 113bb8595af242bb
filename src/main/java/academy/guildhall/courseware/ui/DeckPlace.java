package academy.guildhall.courseware.ui;

import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where in a deck a reader is, as the address says it.
 *
 * @param version nothing for the latest
 * @param page counted from 1
 */
record DeckPlace(@Nullable Integer version, int page) {
    /** In thousandths of the page's width and height. */
    record Spot(int x, int y) {}

    static DeckPlace of(Location location) {
        QueryParameters query = location.getQueryParameters();
        Integer page = number(query, "page");
        return new DeckPlace(number(query, "version"), page == null ? 1 : page);
    }

    QueryParameters query() {
        Integer open = version;
        return QueryParameters.simple(
                open == null
                        ? Map.of("page", Integer.toString(page))
                        : Map.of("version", Integer.toString(open), "page", Integer.toString(page)));
    }

    private static @Nullable Integer number(QueryParameters query, String name) {
        return query.getSingleParameter(name)
                .filter(text -> text.matches("[1-9]\\d{0,3}"))
                .map(Integer::valueOf)
                .orElse(null);
    }
}
