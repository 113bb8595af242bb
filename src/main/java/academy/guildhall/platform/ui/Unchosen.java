package academy.guildhall.platform.ui;

import academy.guildhall.platform.Refusal;
import academy.guildhall.platform.text.TextKey;
import com.vaadin.flow.component.combobox.ComboBoxBase;
import com.vaadin.flow.data.binder.ValidationResult;
import com.vaadin.flow.data.binder.Validator;
import com.vaadin.flow.data.provider.InMemoryDataProvider;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What was typed into a box and not chosen: it stays in sight and is refused, and is never kept as nothing in silence. */
final class Unchosen<T> {
    private final ComboBoxBase<?, T, ?> box;
    private String typed = "";

    Unchosen(ComboBoxBase<?, T, ?> box) {
        this.box = box;
        box.setAllowCustomValue(true);
    }

    /** The whole of one label is as good as a choice, whatever its width and blanks. */
    Optional<T> meant(String text) {
        List<T> items = items().filter(item ->
                        TextKey.of(box.getItemLabelGenerator().apply(item)).equals(TextKey.of(text)))
                .toList();
        typed = items.size() == 1 ? "" : text.strip();
        return items.size() == 1 ? Optional.of(items.getFirst()) : Optional.empty();
    }

    private Stream<T> items() {
        return box.getDataProvider() instanceof InMemoryDataProvider<?>
                ? box.getListDataView().getItems()
                : Stream.empty();
    }

    void chosen() {
        typed = "";
    }

    /** Says at the box what is wrong; false where nothing is. */
    boolean isSaid() {
        if (typed.isEmpty()) {
            return false;
        }
        box.setErrorMessage(box.getTranslation("choice.refused", typed));
        box.setInvalid(true);
        return true;
    }

    void refuse() {
        if (!typed.isEmpty()) {
            throw new Refusal("choice.refused", typed);
        }
    }

    /** The box's own check, behind this one. */
    <V> Validator<V> before(Validator<V> own) {
        return (value, context) -> typed.isEmpty()
                ? own.apply(value, context)
                : ValidationResult.error(box.getTranslation("choice.refused", typed));
    }
}
