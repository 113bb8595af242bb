package academy.guildhall.people.ui;

import academy.guildhall.platform.ui.Buttons;
import academy.guildhall.platform.ui.Confirm;
import academy.guildhall.platform.ui.ErrorSummary;
import academy.guildhall.platform.ui.PasswordBox;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import java.util.function.Consumer;

/** Asks for the present password before what only the holder may do; a wrong one leaves it open. */
final class OwnPasswordDialog {
    private OwnPasswordDialog() {}

    /** @param others what is asked for besides, before the password */
    static void open(String title, String text, String yes, Consumer<String> work, Component... others) {
        Dialog dialog = Confirm.frame(title);
        PasswordBox password = new PasswordBox(dialog.getTranslation("password.old"));
        password.setWidthFull();
        ErrorSummary errors = new ErrorSummary().field("old", password);
        dialog.add(errors, new Paragraph(text));
        dialog.add(others);
        dialog.add(password);
        Button go = Buttons.main(yes, errors.over(() -> {
            work.accept(password.getValue());
            dialog.close();
        }));
        go.addClickShortcut(Key.ENTER).listenOn(password);
        dialog.getFooter().add(Buttons.plain(dialog.getTranslation("confirm.no"), dialog::close), go);
        dialog.open();
        password.focus();
    }
}
