package academy.guildhall.panels.ui;

import academy.guildhall.panels.PanelDetail;
import academy.guildhall.panels.Panels;
import academy.guildhall.platform.ui.Buttons;
import academy.guildhall.platform.ui.Confirm;
import academy.guildhall.platform.ui.ErrorSummary;
import academy.guildhall.platform.ui.Meanwhile;
import academy.guildhall.platform.ui.Toast;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dialog.Dialog;

/** Another room, day or start for a panel; whoever is concerned is told. */
final class MoveDialog {
    private final PanelDetail panel;
    private final Panels panels;
    private final Runnable again;
    private final Dialog dialog;
    private final SittingFields fields;
    private final Meanwhile meanwhile;
    private final ErrorSummary errors = new ErrorSummary();

    private MoveDialog(PanelDetail panel, Panels panels, Runnable again) {
        this.panel = panel;
        this.panels = panels;
        this.again = again;
        dialog = Confirm.frame(UI.getCurrent().getTranslation("panel.move"));
        fields = new SittingFields(null, Math.ceilDiv(panel.rules().stopSeconds(), 60));
        fields.show(panel.room(), panel.day(), panel.firstStart(), panel.minutesBetween());
        meanwhile = new Meanwhile(panel);
        fields.at(errors);
        dialog.add(errors, meanwhile, fields);
        dialog.getFooter()
                .add(
                        Buttons.plain(dialog.getTranslation("confirm.no"), dialog::close),
                        Buttons.main(dialog.getTranslation("panel.move"), errors.over(this::move)));
    }

    /** @param again draws the page anew, with the panel as it stands */
    static void open(PanelDetail panel, Panels panels, Runnable again) {
        new MoveDialog(panel, panels, again).dialog.open();
    }

    private void move() {
        boolean moved = meanwhile.save(
                seen -> panels.move(
                        panel.id(),
                        seen,
                        fields.room().getValue(),
                        fields.day(),
                        fields.firstStart(),
                        fields.minutes()),
                errors.over(this::move),
                this::leave);
        if (moved) {
            Toast.done(dialog.getTranslation("panel.move.done"));
            leave();
        }
    }

    private void leave() {
        dialog.close();
        again.run();
    }
}
