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
 * Narrows a list down to one of the states in which its rows stand, each with how many do; the choice stands in the address. Where
 * all rows stand in one state there is nothing to choose, and nothing is shown.
 */
public final class StateFilter<S extends Enum<S> & State> extends Div {
    private final Select<S> choice = new Select<>();
    private String name = "state";

    /**
     * @param counts how many rows stand in each state
     * @param wanted what the address asks for; a state in which no row stands is none
     * @param changed is told of another choice, after it stands in the address
     */
    public StateFilter(Map<S, Integer> counts, @Nullable S wanted, Consumer<@Nullable S> changed) {
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
                    name,
                    chosen == null ? "" : chosen.name()));
            changed.accept(chosen);
        });
        addClassName("filters");
        setVisible(counts.size() > 1);
        add(choice);
    }

    /** By what name the choice stands in the address, where there are several lists on a page. */
    public StateFilter<S> addressedAs(String name) {
        this.name = name;
        return this;
    }

    /** For a list that is here as a whole. */
    public static <R, S extends Enum<S> & State> StateFilter<S> of(
            Class<S> states, List<R> rows, Function<R, S> state, @Nullable S wanted, Consumer<@Nullable S> changed) {
        Map<S, Integer> counts = new EnumMap<>(states);
        rows.forEach(row -> counts.merge(state.apply(row), 1, Integer::sum));
        return new StateFilter<>(counts, wanted, changed);
    }

    /** The state that is chosen, if one is. */
    public @Nullable S chosen() {
        return choice.getValue();
    }

    /** The rows that are left. */
    public <R> List<R> left(List<R> rows, Function<R, S> state) {
        S only = chosen();
        return only == null
                ? rows
                : rows.stream().filter(row -> state.apply(row) == only).toList();
    }
}
