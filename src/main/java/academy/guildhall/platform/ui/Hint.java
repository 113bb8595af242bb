package academy.guildhall.platform.ui;

import com.vaadin.flow.component.HasHelper;
import java.util.Objects;

/** What is said below a field, behind the help that stands there. */
final class Hint {
    private final HasHelper field;
    private final String help;

    Hint(HasHelper field) {
        this.field = field;
        this.help = Objects.requireNonNullElse(field.getHelperText(), "");
    }

    void say(String text) {
        field.setHelperText((help + " " + text).strip());
    }
}
