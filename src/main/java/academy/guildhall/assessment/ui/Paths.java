package academy.guildhall.assessment.ui;

import academy.guildhall.assessment.PanelId;
import academy.guildhall.platform.NotFound;
import com.vaadin.flow.router.BeforeEnterEvent;

/** Reads a panel and a number out of a route, and writes them into one. */
final class Paths {
    private Paths() {}

    static PanelId panel(BeforeEnterEvent event) {
        String id = event.getRouteParameters().get("panelId").orElse("");
        try {
            return PanelId.of(id);
        } catch (IllegalArgumentException malformed) {
            throw new NotFound("panel", id);
        }
    }

    static int number(BeforeEnterEvent event) {
        String number = event.getRouteParameters().get("number").orElse("");
        try {
            return Integer.parseInt(number);
        } catch (NumberFormatException malformed) {
            throw new NotFound("number", number);
        }
    }

    static String panel(PanelId panel) {
        return "panels/" + panel;
    }

    static String mark(PanelId panel, int number) {
        return "panels/" + panel + "/marks/" + number;
    }

    static String sheet(PanelId panel, int number) {
        return "scoring/" + panel + "/" + number;
    }
}
