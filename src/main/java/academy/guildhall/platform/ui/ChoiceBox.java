package academy.guildhall.platform.ui;

import com.vaadin.flow.component.ItemLabelGenerator;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.data.binder.Validator;
import com.vaadin.flow.data.renderer.LitRenderer;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Chooses one of a list, which is narrowed down by typing. See {@link Unchosen}.
 */
public class ChoiceBox<T> extends ComboBox<T> {
    /** Nothing while the box itself is being made, which looks at its value already. */
    private final @Nullable Unchosen<T> unchosen;

    public ChoiceBox() {
        Unchosen<T> typed = new Unchosen<>(this);
        unchosen = typed;
        addCustomValueSetListener(entered -> {
            typed.meant(entered.getDetail()).ifPresent(this::setValue);
            validate();
        });
        addValueChangeListener(change -> {
            typed.chosen();
            validate();
        });
    }

    public ChoiceBox(String label) {
        this();
        setLabel(label);
    }

    /** What it offers is read in the language that it is in. */
    @Override
    public void setItemLabelGenerator(ItemLabelGenerator<T> labels) {
        super.setItemLabelGenerator(labels);
        Locale reader = Words.locale();
        setRenderer(LitRenderer.<T>of("<span lang=${item.tongue}>${item.said}</span>")
                .withProperty("tongue", item -> Tongue.of(labels.apply(item), reader))
                .withProperty("said", labels::apply));
    }

    /** What was chosen, or nothing where nothing was typed either; refused where what was typed wasn't chosen. */
    public @Nullable T chosen() {
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
    public Validator<T> getDefaultValidator() {
        Validator<T> own = super.getDefaultValidator();
        return unchosen == null ? own : unchosen.before(own);
    }
}
