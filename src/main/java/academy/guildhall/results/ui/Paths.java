package academy.guildhall.results.ui;

import academy.guildhall.platform.ui.RouteIds;
import academy.guildhall.results.ResultListId;
import com.vaadin.flow.router.BeforeEnterEvent;
import java.util.function.Function;

/** Ids in the address; one that can't be read is one that isn't there. */
final class Paths {
    private Paths() {}

    static ResultListId list(BeforeEnterEvent event) {
        return read(event, "listId", ResultListId::of);
    }

    private static <T> T read(BeforeEnterEvent event, String name, Function<String, T> parse) {
        return RouteIds.of(event, name, parse);
    }
}
