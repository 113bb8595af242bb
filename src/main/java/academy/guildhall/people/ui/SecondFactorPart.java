package academy.guildhall.people.ui;

import academy.guildhall.people.SecondFactors;
import academy.guildhall.people.SecondFactors.Mine;
import academy.guildhall.platform.time.AcademyTime;
import academy.guildhall.platform.time.HumanDates;
import academy.guildhall.platform.ui.Buttons;
import academy.guildhall.platform.ui.Confirm;
import academy.guildhall.platform.ui.Toast;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.PasswordField;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/** Two-step sign-in on the page of one's account: how it stands, and what can be done about it. */
class SecondFactorPart extends Div {
    private final transient SecondFactors factors;
    private final transient HumanDates dates;
    private final transient AcademyTime time;
    private final Locale locale;

    SecondFactorPart(SecondFactors factors, HumanDates dates, AcademyTime time, Locale locale) {
        this.factors = factors;
        this.dates = dates;
        this.time = time;
        this.locale = locale;
        addClassName("form");
        show();
    }

    private void show() {
        removeAll();
        Mine mine = factors.mine();
        Instant since = mine.since();
        if (since == null) {
            add(
                    new Paragraph(getTranslation("secondFactor.off")),
                    actions(Buttons.plain(
                            getTranslation("secondFactor.begin"),
                            () -> withPassword("secondFactor.begin", "secondFactor.begin.text", this::begin))));
            return;
        }
        add(new Paragraph(getTranslation("secondFactor.on", dates.date(time.dateOf(since), locale)) + " "
                + getTranslation("secondFactor.left", mine.codesLeft())));
        Div buttons = actions(Buttons.plain(
                getTranslation("secondFactor.renew"),
                () -> withPassword(
                        "secondFactor.renew",
                        "secondFactor.renew.text",
                        password -> showCodes(factors.renew(password)))));
        if (mine.required()) {
            add(new Paragraph(getTranslation("secondFactor.required")));
        } else {
            buttons.add(Buttons.danger(
                    getTranslation("secondFactor.turnOff"),
                    () -> withPassword("secondFactor.turnOff", "secondFactor.turnOff.text", this::turnOff)));
        }
        add(buttons);
    }

    private void begin(String password) {
        removeAll();
        add(new SecondFactorSteps(factors.begin(password), this::confirm, this::show));
    }

    private void confirm(String code) {
        List<String> codes = factors.confirm(code);
        Toast.done(getTranslation("secondFactor.turnedOn"));
        showCodes(codes);
    }

    private void showCodes(List<String> codes) {
        removeAll();
        add(new RecoveryCodesPart(codes, this::show));
    }

    private void turnOff(String password) {
        factors.turnOff(password);
        Toast.done(getTranslation("secondFactor.turnedOff"));
        show();
    }

    /** What only the holder may do is asked in a dialog; a wrong password leaves it open. */
    private void withPassword(String doKey, String textKey, Consumer<String> work) {
        Dialog dialog = Confirm.frame(getTranslation("secondFactor.title"));
        PasswordField password = new PasswordField(getTranslation("password.old"));
        password.setWidthFull();
        password.setAutofocus(true);
        dialog.add(new Paragraph(getTranslation(textKey)), password);
        Button go = Buttons.main(getTranslation(doKey), () -> {
            work.accept(password.getValue());
            dialog.close();
        });
        go.addClickShortcut(Key.ENTER).listenOn(password);
        dialog.getFooter().add(Buttons.plain(getTranslation("confirm.no"), dialog::close), go);
        dialog.open();
        password.focus();
    }

    private static Div actions(Component... buttons) {
        Div actions = new Div(buttons);
        actions.addClassName("form-actions");
        return actions;
    }
}
