package academy.guildhall.programmes.ui;

import academy.guildhall.platform.ui.Buttons;
import academy.guildhall.platform.ui.ErrorSummary;
import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.TextField;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** One line of a rubric's form, whose fields are known to refusals by {@code <kind>.<field>.<code>}. */
abstract class RubricLine extends Div {
    private static final int LONGEST = 200;

    /** What can be done with a line among its kind. */
    interface Lines {
        void remove(RubricLine line);

        /** @param by how many places later it shall stand; less than 0 for earlier */
        void move(RubricLine line, int by);
    }

    private final transient ErrorSummary errors;
    private final transient Runnable changed;
    private final String kind;
    private final String code;
    private Button up = new Button();
    private Button down = new Button();

    /** @param changed is told when somebody changes something here */
    RubricLine(String kind, String code, ErrorSummary errors, Runnable changed) {
        this.kind = kind;
        this.code = code;
        this.errors = errors;
        this.changed = changed;
        addClassName("rubric-line");
    }

    String code() {
        return code;
    }

    TextField text(String name, String value) {
        TextField field = new TextField(getTranslation("rubric." + name));
        field.setMaxLength(LONGEST);
        field.setValue(value);
        return known(name, field);
    }

    BigDecimalField points(String name, @Nullable BigDecimal value) {
        BigDecimalField field = new BigDecimalField(getTranslation("rubric." + name));
        field.setI18n(new BigDecimalField.BigDecimalFieldI18n()
                .setBadInputErrorMessage(getTranslation("rubric.refused.figure")));
        field.setValue(value);
        field.addClassName("narrow");
        return known(name, field);
    }

    <T, F extends AbstractField<?, T> & HasValidation> F known(String name, F field) {
        errors.field(kind + "." + name + "." + code, field);
        return heard(field);
    }

    <T, F extends Component & HasValue<?, T>> F heard(F field) {
        field.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                changed.run();
            }
        });
        return field;
    }

    /** Buttons that move the line or take it away; each says which. */
    Div ways(String name, Lines lines) {
        up = button("up", name, () -> move(lines, -1));
        down = button("down", name, () -> move(lines, 1));
        Div ways = new Div(up, down, away(name, lines));
        ways.addClassName("rubric-ways");
        return ways;
    }

    Button away(String name, Lines lines) {
        return button("remove", name, () -> lines.remove(this));
    }

    private Button button(String key, String name, Runnable work) {
        Button button = Buttons.plain(getTranslation("rubric." + key), work);
        button.setAriaLabel(getTranslation("rubric." + key + ".named", name));
        return button;
    }

    /** The focus stays with the line, at a button that can still be pressed. */
    private void move(Lines lines, int by) {
        lines.move(this, by);
        Button pressed = by < 0 ? up : down;
        (pressed.isVisible() ? pressed : by < 0 ? down : up).focus();
    }

    /** Where it stands: the first can't go up, nor the last down. */
    void stands(boolean first, boolean last) {
        up.setVisible(!first);
        down.setVisible(!last);
    }
}
