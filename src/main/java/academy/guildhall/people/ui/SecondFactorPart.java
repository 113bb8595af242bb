package academy.guildhall.people.ui;

import academy.guildhall.people.SecondFactors;
import academy.guildhall.people.SecondFactors.Mine;
import academy.guildhall.platform.time.AcademyTime;
import academy.guildhall.platform.time.HumanDates;
import academy.guildhall.platform.ui.Buttons;
import academy.guildhall.platform.ui.Toast;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;
import java.util.function.Consumer;

/** Two-step sign-in on the page of one's account: how it stands, and what can be done about it. */
class SecondFactorPart extends Div {
    private final transient SecondFactors factors;
    private final transient HumanDates dates;
    private final transient AcademyTime time;
    private final transient Runnable changed;
    private final Locale locale;

    /** @param changed what is done when it was turned on or off */
    SecondFactorPart(SecondFactors factors, HumanDates dates, AcademyTime time, Locale locale, Runnable changed) {
        this.changed = changed;
        this.factors = factors;
        this.dates = dates;
        this.time = time;
        this.locale = locale;
        addClassName("form");
        show();
    }

    final void show() {
        removeAll();
        Mine mine = factors.mine();
        Instant since = mine.since();
        Div buttons = new Div();
        buttons.addClassName("form-actions");
        add(new Paragraph(
                since == null
                        ? getTranslation("secondFactor.off")
                        : getTranslation("secondFactor.on", dates.date(time.dateOf(since), locale))));
        if (since == null) {
            buttons.add(password("secondFactor.begin", "secondFactor.begin.text", this::begin, Buttons::plain));
        }
        if (mine.any()) {
            add(new Paragraph(getTranslation("secondFactor.left", mine.codesLeft())));
            buttons.add(password(
                    "secondFactor.renew",
                    "secondFactor.renew.text",
                    typed -> showCodes(factors.renew(typed)),
                    Buttons::plain));
        }
        if (since != null && mine.required()) {
            add(new Paragraph(getTranslation("secondFactor.required")));
        } else if (since != null) {
            buttons.add(password(
                    "secondFactor.turnOff",
                    mine.passkeys() > 0 ? "secondFactor.turnOff.passkey" : "secondFactor.turnOff.text",
                    this::turnOff,
                    Buttons::danger));
        }
        add(buttons);
    }

    private Button password(
            String doKey, String textKey, Consumer<String> work, BiFunction<String, Runnable, Button> kind) {
        return kind.apply(
                getTranslation(doKey),
                () -> OwnPasswordDialog.open(
                        getTranslation("secondFactor.title"), getTranslation(textKey), getTranslation(doKey), work));
    }

    private void begin(String password) {
        removeAll();
        add(new SecondFactorSteps(factors.begin(password), this::confirm, this::show));
    }

    private void confirm(String code) {
        List<String> codes = factors.confirm(code);
        Toast.done(getTranslation("secondFactor.turnedOn"));
        changed.run();
        if (codes.isEmpty()) {
            show();
        } else {
            showCodes(codes);
        }
    }

    private void showCodes(List<String> codes) {
        removeAll();
        add(new RecoveryCodesPart(codes, this::show));
    }

    private void turnOff(String password) {
        factors.turnOff(password);
        Toast.done(getTranslation("secondFactor.turnedOff"));
        changed.run();
        show();
    }
}
