package academy.guildhall.people.ui;

import academy.guildhall.people.PasskeyOffer;
import academy.guildhall.people.Passkeys;
import academy.guildhall.people.Passkeys.Row;
import academy.guildhall.platform.Refusal;
import academy.guildhall.platform.time.AcademyTime;
import academy.guildhall.platform.time.HumanDates;
import academy.guildhall.platform.ui.Buttons;
import academy.guildhall.platform.ui.Confirm;
import academy.guildhall.platform.ui.Table;
import academy.guildhall.platform.ui.Toast;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Passkeys on the page of one's account: which there are, and what can be done about them. */
class PasskeysPart extends Div {
    private static final int LONGEST_NAME = 60;
    private static final String MAKE = "return import('/ui/passkeys.js').then(it => it.can() ? it.made($0) : 'none')";

    private final transient Passkeys passkeys;
    private final transient HumanDates dates;
    private final transient AcademyTime time;
    private final transient Runnable changed;
    private final Locale locale;

    /** @param changed what is done when one was added or removed */
    PasskeysPart(Passkeys passkeys, HumanDates dates, AcademyTime time, Locale locale, Runnable changed) {
        this.passkeys = passkeys;
        this.dates = dates;
        this.time = time;
        this.locale = locale;
        this.changed = changed;
        addClassName("page-body");
        show();
    }

    final void show() {
        removeAll();
        add(new Paragraph(getTranslation("passkey.what")));
        List<Row> mine = passkeys.mine();
        if (mine.isEmpty()) {
            add(new Paragraph(getTranslation("passkey.none")));
        } else {
            Table<Row> table = new Table<Row>(getTranslation("passkey.title"))
                    .text("passkey.name", Row::name)
                    .text("passkey.made", row -> day(row.madeAt()))
                    .text(
                            "passkey.used",
                            row -> row.usedAt() == null ? getTranslation("passkey.used.never") : day(row.usedAt()))
                    .whole();
            table.addComponentColumn(this::buttons)
                    .setHeader(getTranslation("passkey.actions"))
                    .setAutoWidth(true);
            table.setItems(mine);
            add(table);
        }
        if (mine.stream().anyMatch(Row::kept)) {
            add(new Paragraph(getTranslation("passkey.kept")));
        }
        Div buttons = new Div(Buttons.plain(getTranslation("passkey.add"), this::ask));
        buttons.addClassName("form-actions");
        add(buttons);
    }

    private @Nullable String day(@Nullable Instant at) {
        return at == null ? null : dates.date(time.dateOf(at), locale);
    }

    private Component buttons(Row row) {
        Div buttons = new Div(Buttons.plain(getTranslation("passkey.rename"), () -> rename(row)));
        if (!row.kept()) {
            buttons.add(Buttons.danger(getTranslation("passkey.remove"), () -> remove(row)));
        }
        buttons.addClassName("form-actions");
        return buttons;
    }

    private void ask() {
        TextField name = name(getTranslation("passkey.name.first"));
        OwnPasswordDialog.open(
                getTranslation("passkey.add"),
                getTranslation("passkey.add.text"),
                getTranslation("passkey.add"),
                password -> make(passkeys.begin(password), name.getValue()),
                name);
    }

    private TextField name(String value) {
        TextField name = new TextField(getTranslation("passkey.name"));
        name.setMaxLength(LONGEST_NAME);
        name.setWidthFull();
        name.setValue(value);
        return name;
    }

    /** The browser asks the device; what it answers is looked at by the server. */
    private void make(PasskeyOffer offer, String name) {
        getElement().executeJs(MAKE, offer.json()).then(String.class, answer -> made(offer, name, answer));
    }

    private void made(PasskeyOffer offer, String name, String answer) {
        if (!answer.startsWith("{")) {
            throw new Refusal(
                    switch (answer) {
                        case "none", "SecurityError" -> "passkey.refused.here";
                        case "InvalidStateError" -> "passkey.refused.known";
                        default -> "passkey.refused.cancelled";
                    });
        }
        List<String> codes = passkeys.add(offer, name, answer);
        Toast.done(getTranslation("passkey.added"));
        changed.run();
        if (codes.isEmpty()) {
            show();
        } else {
            removeAll();
            add(new RecoveryCodesPart(codes, this::show));
        }
    }

    private void rename(Row row) {
        Dialog dialog = Confirm.frame(getTranslation("passkey.rename"));
        TextField name = name(row.name());
        dialog.add(name);
        dialog.getFooter()
                .add(
                        Buttons.plain(getTranslation("confirm.no"), dialog::close),
                        Buttons.main(getTranslation("passkey.rename"), () -> {
                            passkeys.rename(row.id(), name.getValue());
                            dialog.close();
                            Toast.done(getTranslation("passkey.renamed"));
                            show();
                        }));
        dialog.open();
        name.focus();
    }

    private void remove(Row row) {
        OwnPasswordDialog.open(
                getTranslation("passkey.remove"),
                getTranslation("passkey.remove.text", row.name()),
                getTranslation("passkey.remove"),
                password -> {
                    passkeys.remove(row.id(), password);
                    Toast.done(getTranslation("passkey.removed"));
                    changed.run();
                    show();
                });
    }
}
