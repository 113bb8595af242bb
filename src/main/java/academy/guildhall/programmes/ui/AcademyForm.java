package academy.guildhall.programmes.ui;

import academy.guildhall.platform.Seen;
import academy.guildhall.platform.ui.Buttons;
import academy.guildhall.platform.ui.ErrorSummary;
import academy.guildhall.platform.ui.Meanwhile;
import academy.guildhall.platform.ui.Words;
import academy.guildhall.programmes.Academies.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.function.Consumer;

/** Who an academy is: its names, how it is reached, and the word under which its public pages stand. */
class AcademyForm extends Div {
    private final TextField zh = field("settings.name.zh");
    private final TextField en = field("settings.name.en");
    private final TextField path = field("settings.path");
    private final TextField address = field("settings.address");
    private final TextField phone = field("settings.phone");
    private final EmailField email = new EmailField(Words.of("login.email"));
    private final ErrorSummary errors = new ErrorSummary();

    private AcademyForm() {
        zh.setHelperText(Words.of("settings.name.help"));
        en.setHelperText(Words.of("settings.name.help"));
        path.setHelperText(Words.of("settings.path.help"));
        address.setHelperText(Words.of("settings.address.help"));
        phone.setHelperText(Words.of("settings.phone.help"));
        email.setMaxLength(120);
        email.setRequiredIndicatorVisible(true);
        email.setHelperText(Words.of("settings.email.help"));
        errors.field("zh", zh)
                .field("en", en)
                .field("path", path)
                .field("address", address)
                .field("phone", phone)
                .field("email", email);
        add(errors, zh, en, path, address, phone, email);
        addClassName("form");
    }

    static AcademyForm founding(Consumer<Details> found) {
        AcademyForm form = new AcademyForm();
        form.ends("settings.academy.found", () -> found.accept(form.read(Seen.FIRST)));
        return form;
    }

    /** @param again shows the page as it stands */
    static AcademyForm of(Details known, Consumer<Details> save, Runnable again) {
        AcademyForm form = new AcademyForm();
        form.show(known);
        Meanwhile meanwhile = new Meanwhile(known);
        form.addComponentAsFirst(meanwhile);
        form.ends("settings.save", () -> form.save(meanwhile, save, again));
        return form;
    }

    private void save(Meanwhile meanwhile, Consumer<Details> save, Runnable again) {
        Details given = read(Seen.FIRST);
        meanwhile.save(seen -> save.accept(given.on(seen)), errors.over(() -> save(meanwhile, save, again)), again);
    }

    private void ends(String verb, Runnable work) {
        Div buttons = new Div(Buttons.plain(Words.of(verb), errors.over(work)));
        buttons.addClassName("form-actions");
        add(buttons);
    }

    private void show(Details known) {
        zh.setValue(known.zh());
        en.setValue(known.en());
        path.setValue(known.path());
        address.setValue(known.address());
        phone.setValue(known.phone());
        email.setValue(known.email());
    }

    private Details read(Seen seen) {
        return new Details(
                path.getValue(),
                zh.getValue(),
                en.getValue(),
                address.getValue(),
                phone.getValue(),
                email.getValue(),
                seen);
    }

    static TextField field(String key) {
        TextField field = new TextField(Words.of(key));
        field.setMaxLength(120);
        field.setRequiredIndicatorVisible(true);
        return field;
    }
}
