package academy.guildhall.programmes.ui;

import academy.guildhall.platform.ui.Buttons;
import academy.guildhall.platform.ui.Words;
import academy.guildhall.programmes.Academies.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Who an academy is: its names, how it is reached, and the word under which its public pages stand. */
class AcademyForm extends Div {
    private final TextField zh = field("settings.name.zh");
    private final TextField en = field("settings.name.en");
    private final TextField path = field("settings.path");
    private final TextField address = field("settings.address");
    private final TextField phone = field("settings.phone");
    private final EmailField email = new EmailField(Words.of("login.email"));
    private int version;

    AcademyForm(String saveKey, @Nullable Details known, Consumer<Details> save) {
        path.setHelperText(Words.of("academy.refused.path"));
        email.setMaxLength(120);
        email.setRequiredIndicatorVisible(true);
        email.setHelperText(Words.of("settings.email.help"));
        if (known != null) {
            show(known);
        }
        Div buttons = new Div(Buttons.plain(Words.of(saveKey), () -> save.accept(read())));
        buttons.addClassName("form-actions");
        add(zh, en, path, address, phone, email, buttons);
        addClassName("form");
    }

    void show(Details known) {
        zh.setValue(known.zh());
        en.setValue(known.en());
        path.setValue(known.path());
        address.setValue(known.address());
        phone.setValue(known.phone());
        email.setValue(known.email());
        version = known.version();
    }

    private Details read() {
        return new Details(
                path.getValue(),
                zh.getValue(),
                en.getValue(),
                address.getValue(),
                phone.getValue(),
                email.getValue(),
                version);
    }

    static TextField field(String key) {
        TextField field = new TextField(Words.of(key));
        field.setMaxLength(120);
        field.setRequiredIndicatorVisible(true);
        return field;
    }
}
