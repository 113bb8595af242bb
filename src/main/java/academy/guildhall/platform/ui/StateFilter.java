package academy.guildhall.platform.ui;

import academy.guildhall.platform.State;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Narrows a list that is here as a whole down to one of the states in which its rows stand, each with how many do; the choice
 * stands in the address.
 */
public final class StateFilter<R, S extends Enum<S> & State> extends Div {
    private final transient List<R> rows;
    private final transient Function<R, S> state;
    private final Select<S> choice = new Select<>();

    /**
     * @param wanted what the address asks for; a state in which no row stands is none
     * @param changed is told of another choice, after it stands in the address
     */
    public StateFilter(
            Class<S> states, List<R> rows, Function<R, S> state, @Nullable S wanted, Consumer<@Nullable S> changed) {
        this.rows = rows;
        this.state = state;
        Map<S, Integer> counts = new EnumMap<>(states);
        rows.forEach(row -> counts.merge(state.apply(row), 1, Integer::sum));
        choice.setLabel(getTranslation("list.state"));
        choice.setItems(counts.keySet());
        choice.setEmptySelectionAllowed(true);
        choice.setEmptySelectionCaption(getTranslation("list.state.any"));
        choice.setItemLabelGenerator(item -> item == null
                ? getTranslation("list.state.any")
                : getTranslation("list.state.count", getTranslation(item.key()), counts.get(item)));
        choice.setValue(wanted != null && counts.containsKey(wanted) ? wanted : null);
        choice.addValueChangeListener(change -> {
            S chosen = change.getValue();
            getUI().ifPresent(ui -> UrlState.replace(
                    this,
                    ui.getInternals().getActiveViewLocation().getPath(),
                    "state",
                    chosen == null ? "" : chosen.name()));
            changed.accept(chosen);
        });
        addClassName("filters");
        add(choice);
    }

    /** The rows that are left. */
    public List<R> left() {
        S only = choice.getValue();
        return only == null
                ? rows
                : rows.stream().filter(row -> state.apply(row) == only).toList();
    }
}
