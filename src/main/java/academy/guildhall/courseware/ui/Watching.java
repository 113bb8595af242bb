package academy.guildhall.courseware.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import java.util.function.BooleanSupplier;

/** Looks again every other second as long as something is under way, and no longer. */
class Watching extends Div {
    private static final int EVERY_MILLIS = 2_000;

    private boolean watching;

    /** @param look draws what is new, and answers whether it goes on */
    Watching(BooleanSupplier look) {
        setVisible(false);
        addAttachListener(attached -> {
            UI ui = attached.getUI();
            var registration = ui.addPollListener(poll -> {
                if (watching) {
                    set(ui, look.getAsBoolean());
                }
            });
            addDetachListener(detached -> {
                registration.remove();
                ui.setPollInterval(-1);
                detached.unregisterListener();
            });
            if (watching) {
                set(ui, true);
            }
        });
    }

    void watch(boolean on) {
        if (on != watching) {
            watching = on;
            getUI().ifPresent(ui -> set(ui, on));
        }
    }

    private void set(UI ui, boolean on) {
        watching = on;
        ui.setPollInterval(on ? EVERY_MILLIS : -1);
    }
}
