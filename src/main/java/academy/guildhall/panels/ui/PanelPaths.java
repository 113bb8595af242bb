package academy.guildhall.panels.ui;

import academy.guildhall.panels.PanelId;
import academy.guildhall.platform.NotFound;
import academy.guildhall.platform.ui.RouteIds;
import com.vaadin.flow.router.BeforeEnterEvent;

/** Which panel and number an address means. */
public final class PanelPaths {
    private PanelPaths() {}

    public static PanelId panel(BeforeEnterEvent event) {
        return RouteIds.of(event, "panelId", PanelId::of);
    }

    public static int number(BeforeEnterEvent event) {
        String number = event.getRouteParameters().get("number").orElse("");
        try {
            return Integer.parseInt(number);
        } catch (NumberFormatException malformed) {
            throw new NotFound("number", number);
        }
    }
}
