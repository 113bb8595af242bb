package academy.guildhall.platform.ui;

import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.data.binder.Validator;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Chooses some of a list, which is narrowed down by typing. See {@link Unchosen}.
 */
public class ChoicesBox<T> extends MultiSelectComboBox<T> {
    /** Nothing while the box itself is being made, which looks at its value already. */
    private final @Nullable Unchosen<T> unchosen;

    public ChoicesBox() {
        Unchosen<T> typed = new Unchosen<>(this);
        unchosen = typed;
        addCustomValueSetListener(entered -> {
            typed.meant(entered.getDetail()).ifPresent(this::select);
            validate();
        });
        addValueChangeListener(change -> {
            typed.chosen();
            validate();
        });
    }

    public ChoicesBox(String label) {
        this();
        setLabel(label);
    }

    /** All that was chosen; refused where what was typed wasn't chosen. */
    public Set<T> chosen() {
        if (unchosen != null) {
            unchosen.refuse();
        }
        return getValue();
    }

    @Override
    protected void validate() {
        if (unchosen == null || !unchosen.isSaid()) {
            super.validate();
        }
    }

    @Override
    public Validator<Set<T>> getDefaultValidator() {
        Validator<Set<T>> own = super.getDefaultValidator();
        return unchosen == null ? own : unchosen.before(own);
    }
}
