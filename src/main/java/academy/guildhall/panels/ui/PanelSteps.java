package academy.guildhall.panels.ui;

import academy.guildhall.panels.PanelDetail;
import academy.guildhall.panels.PanelState;
import academy.guildhall.panels.Panels;
import academy.guildhall.platform.ui.Buttons;
import academy.guildhall.platform.ui.Confirm;
import academy.guildhall.platform.ui.Words;
import com.vaadin.flow.component.Component;
import java.util.ArrayList;
import java.util.List;

/** What is done with a panel before its lectures: moved, called off. The draw stands above. */
class PanelSteps {
    private final PanelDetail panel;
    private final Panels panels;
    private final Runnable again;

    PanelSteps(PanelDetail panel, Panels panels, Runnable again) {
        this.panel = panel;
        this.panels = panels;
        this.again = again;
    }

    /** What can be done now. */
    List<Component> components() {
        List<Component> steps = new ArrayList<>();
        if (panel.state() == PanelState.PLANNED || panel.state() == PanelState.DRAWN) {
            steps.add(Buttons.plain(Words.of("panel.move"), () -> MoveDialog.open(panel, panels, again)));
            String cancel = Words.of("panel.cancel");
            steps.add(Buttons.danger(
                    cancel,
                    () -> Confirm.withReason(cancel, Words.of("panel.cancel.ask"), cancel, reason -> {
                        panels.cancel(panel.id(), panel.seen(), reason);
                        again.run();
                    })));
        }
        return steps;
    }
}
