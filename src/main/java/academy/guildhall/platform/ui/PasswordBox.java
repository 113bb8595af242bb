package academy.guildhall.platform.ui;

import com.vaadin.flow.component.textfield.PasswordField;
import java.util.Map;

/** A field for a password whose button that shows what was typed speaks the reader's language; its own name for it is English. */
public final class PasswordBox extends PasswordField {
    public PasswordBox() {
        getElement().setPropertyMap("i18n", Map.of("reveal", getTranslation("field.password.show")));
    }

    public PasswordBox(String label) {
        this();
        setLabel(label);
    }
}
