package academy.guildhall.platform.ui;

import academy.guildhall.platform.Refusal;
import academy.guildhall.platform.text.TextKey;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.data.binder.ValidationResult;
import com.vaadin.flow.data.binder.Validator;
import com.vaadin.flow.data.provider.InMemoryDataProvider;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Chooses one of a list, which is narrowed down by typing. What was typed and not chosen stays in sight and is refused: it is
 * never kept as nothing in silence.
 */
public class ChoiceBox<T> extends ComboBox<T> {
    private String typed = "";

    public ChoiceBox() {
        setAllowCustomValue(true);
        addCustomValueSetListener(entered -> heard(entered.getDetail()));
        addValueChangeListener(change -> {
            typed = "";
            validate();
        });
    }

    public ChoiceBox(String label) {
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
            setValue(meant.getFirst());
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

    /** What was chosen, or nothing where nothing was typed either; refused where what was typed wasn't chosen. */
    public @Nullable T chosen() {
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
    public Validator<T> getDefaultValidator() {
        Validator<T> own = super.getDefaultValidator();
        return (value, context) -> typed.isEmpty()
                ? own.apply(value, context)
                : ValidationResult.error(getTranslation("choice.refused", typed));
    }
}
