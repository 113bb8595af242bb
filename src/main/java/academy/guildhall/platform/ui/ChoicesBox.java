package academy.guildhall.platform.ui;

import academy.guildhall.platform.Refusal;
import academy.guildhall.platform.text.TextKey;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.data.binder.ValidationResult;
import com.vaadin.flow.data.binder.Validator;
import com.vaadin.flow.data.provider.InMemoryDataProvider;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Chooses some of a list, which is narrowed down by typing. What was typed and not chosen stays in sight and is refused: it is
 * never kept as nothing in silence.
 */
public class ChoicesBox<T> extends MultiSelectComboBox<T> {
    private String typed = "";

    public ChoicesBox() {
        setAllowCustomValue(true);
        addCustomValueSetListener(entered -> heard(entered.getDetail()));
        addValueChangeListener(change -> {
            typed = "";
            validate();
        });
    }

    public ChoicesBox(String label) {
        this();
        setLabel(label);
    }

    /** The whole of one label is as good as a choice, whatever its width and blanks. */
    private void heard(String text) {
        List<T> meant = items().filter(
                        item -> TextKey.of(getItemLabelGenerator().apply(item)).equals(TextKey.of(text)))
                .toList();
        if (meant.size() == 1) {
            typed = "";
            select(meant);
        } else {
            typed = text.strip();
        }
        validate();
    }

    private Stream<T> items() {
        return getDataProvider() instanceof InMemoryDataProvider<?>
                ? getListDataView().getItems()
                : Stream.empty();
    }

    /** All that was chosen; refused where what was typed wasn't chosen. */
    public Set<T> chosen() {
        if (!typed.isEmpty()) {
            throw new Refusal("choice.refused", typed);
        }
        return getValue();
    }

    @Override
    protected void validate() {
        if (typed == null || typed.isEmpty()) {
            super.validate();
        } else {
            setErrorMessage(getTranslation("choice.refused", typed));
            setInvalid(true);
        }
    }

    @Override
    public Validator<Set<T>> getDefaultValidator() {
        Validator<Set<T>> own = super.getDefaultValidator();
        return (value, context) -> typed.isEmpty()
                ? own.apply(value, context)
                : ValidationResult.error(getTranslation("choice.refused", typed));
    }
}
