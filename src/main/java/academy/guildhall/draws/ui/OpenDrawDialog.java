package academy.guildhall.draws.ui;

import academy.guildhall.draws.Draws;
import academy.guildhall.panels.PanelDetail;
import academy.guildhall.platform.time.HumanDates;
import academy.guildhall.platform.ui.Buttons;
import academy.guildhall.platform.ui.Confirm;
import academy.guildhall.platform.ui.ErrorSummary;
import academy.guildhall.platform.ui.Finished;
import academy.guildhall.platform.ui.Words;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.IntegerField;
import java.time.Duration;
import java.util.Objects;

/** Asks for how long numbers are taken, which can't be changed after that. */
class OpenDrawDialog {
    private static final int MINUTES = 10;

    private final Dialog dialog = Confirm.frame(Words.of("draw.open"));
    private final IntegerField minutes = new IntegerField(Words.of("draw.minutes"));

    OpenDrawDialog(PanelDetail panel, Draws draws, HumanDates dates, Runnable again) {
        ErrorSummary errors = new ErrorSummary().field("minutes", minutes);
        minutes.setValue(MINUTES);
        minutes.setHelperText(Words.of("draw.minutes.help"));
        dialog.add(errors, new Paragraph(Words.of("draw.open.ask")), minutes);
        Runnable open = () -> {
            if (Confirm.decided(dialog, () -> {
                var until = draws.open(
                        panel.id(),
                        panel.seen(),
                        Duration.ofMinutes(Objects.requireNonNullElse(minutes.getValue(), 0)));
                Finished.say(Words.of("draw.opened", dates.moment(until, Words.locale())));
            })) {
                dialog.close();
                again.run();
            }
        };
        dialog.getFooter()
                .add(
                        Buttons.plain(Words.of("confirm.no"), dialog::close),
                        Buttons.main(Words.of("draw.open"), errors.over(open)));
    }

    void open() {
        dialog.open();
    }
}
