package academy.guildhall.draws.ui;

import academy.guildhall.draws.Draws;
import academy.guildhall.panels.PanelDetail;
import academy.guildhall.platform.ui.Buttons;
import academy.guildhall.platform.ui.Confirm;
import academy.guildhall.platform.ui.ErrorSummary;
import academy.guildhall.platform.ui.Finished;
import academy.guildhall.platform.ui.Words;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;

/** Takes the last number, said aloud, and draws. */
class DrawDialog {
    private final Dialog dialog = Confirm.frame(Words.of("draw.make"));

    DrawDialog(PanelDetail panel, Draws draws, Runnable again) {
        TextField aloud = new TextField(Words.of("draw.aloud"));
        aloud.setHelperText(Words.of("draw.aloud.help"));
        aloud.setMaxLength(12);
        aloud.setWidthFull();
        ErrorSummary errors = new ErrorSummary().field("aloud", aloud);
        dialog.add(errors, new Paragraph(Words.of("panel.draw.ask")), aloud);
        Runnable draw = () -> {
            if (Confirm.decided(dialog, () -> draws.draw(panel.id(), panel.seen(), aloud.getValue()))) {
                dialog.close();
                Finished.say(Words.of("panel.drawn"));
                again.run();
            }
        };
        dialog.getFooter()
                .add(
                        Buttons.plain(Words.of("confirm.no"), dialog::close),
                        Buttons.main(Words.of("draw.make"), errors.over(draw)));
    }

    void open() {
        dialog.open();
    }
}
