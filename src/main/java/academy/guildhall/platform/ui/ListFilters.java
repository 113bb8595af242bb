package academy.guildhall.platform.ui;

import academy.guildhall.platform.Order;
import academy.guildhall.platform.State;
import academy.guildhall.platform.Tally;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.BeforeEnterEvent;
import java.util.Arrays;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** By what a long list is narrowed down: words, a state and a year, kept in the address; and how many rows are left. */
public final class ListFilters<S extends Enum<S> & State> extends Div {
    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2100;

    private final TextField text = new TextField();
    private final Select<S> state = new Select<>();
    private final IntegerField year = new IntegerField();
    private final ListCount count;
    private final transient Class<S> states;
    private final String path;
    private boolean begun;

    /**
     * @param path of the page
     * @param searchKey of the label of the field for words
     * @param anyKey of what stands for any state
     */
    public ListFilters(String path, Class<S> states, String searchKey, String anyKey, Supplier<Tally> counting) {
        this.path = path;
        this.states = states;
        this.count = new ListCount(counting);
        text.setLabel(getTranslation(searchKey));
        text.setClearButtonVisible(true);
        text.setValueChangeMode(ValueChangeMode.LAZY);
        state.setLabel(getTranslation("list.state"));
        state.setItems(states.getEnumConstants());
        state.setEmptySelectionAllowed(true);
        state.setEmptySelectionCaption(getTranslation(anyKey));
        state.setItemLabelGenerator(item -> item == null ? getTranslation(anyKey) : getTranslation(item.key()));
        year.setLabel(getTranslation("list.year"));
        year.setClearButtonVisible(true);
        year.setMin(FIRST_YEAR);
        year.setMax(LAST_YEAR);
        addClassName("filters");
        add(text, state, year, count);
    }

    /** Takes what the address says, and tells of every change from then on. */
    public void begin(BeforeEnterEvent event, Runnable changed) {
        boolean again = begun;
        begun = false;
        UrlState url = UrlState.of(event);
        text.setValue(url.text("q"));
        state.setValue(url.choice("state", states).orElse(null));
        int asked = url.number("year", 0);
        year.setValue(asked > 0 ? asked : null);
        begun = true;
        if (again) {
            changed.run();
            return;
        }
        text.addValueChangeListener(change -> keep(changed));
        state.addValueChangeListener(change -> keep(changed));
        year.addValueChangeListener(change -> keep(changed));
    }

    private void keep(Runnable changed) {
        if (begun) {
            UrlState.replace(this, path, said());
            changed.run();
        }
    }

    private String[] said() {
        return new String[] {
            "q",
            text(),
            "state",
            state.isEmpty() ? "" : state.getValue().name(),
            "year",
            year.isEmpty() ? "" : year.getValue().toString()
        };
    }

    /** What is asked for, as the end of an address: for a page that goes from one to the next of those that are found. */
    public String query(Order order) {
        String[] said = Arrays.copyOf(said(), said().length + 2);
        said[said.length - 2] = "sort";
        said[said.length - 1] = order.written();
        return UrlState.query(said);
    }

    public String text() {
        return text.getValue();
    }

    public @Nullable S state() {
        return state.getValue();
    }

    public @Nullable Integer year() {
        return year.getValue();
    }

    public boolean areEmpty() {
        return text.isEmpty() && state.isEmpty() && year.isEmpty();
    }

    public ListCount count() {
        return count;
    }
}
