package academy.guildhall.panels.ui;

import academy.guildhall.panels.PanelDetail;
import academy.guildhall.panels.Panels;
import academy.guildhall.platform.ui.Buttons;
import academy.guildhall.platform.ui.Confirm;
import academy.guildhall.platform.ui.Toast;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dialog.Dialog;

/** Another room, day or start for a panel; whoever is concerned is told. */
final class MoveDialog {
    private MoveDialog() {}

    static void open(PanelDetail panel, Panels panels, Runnable again) {
        Dialog dialog = Confirm.frame(UI.getCurrent().getTranslation("panel.move"));
        int fewest = Math.ceilDiv(panel.rules().stopSeconds(), 60);
        SittingFields fields = new SittingFields(null, fewest);
        fields.show(panel.room(), panel.day(), panel.firstStart(), panel.minutesBetween());
        dialog.add(fields);
        dialog.getFooter()
                .add(
                        Buttons.plain(dialog.getTranslation("confirm.no"), dialog::close),
                        Buttons.main(dialog.getTranslation("panel.move"), () -> {
                            panels.move(
                                    panel.id(),
                                    fields.room().getValue(),
                                    fields.day(),
                                    fields.firstStart(),
                                    fields.minutes());
                            dialog.close();
                            Toast.done(dialog.getTranslation("panel.move.done"));
                            again.run();
                        }));
        dialog.open();
    }
}
