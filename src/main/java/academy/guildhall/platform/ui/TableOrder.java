package academy.guildhall.platform.ui;

import academy.guildhall.platform.Order;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.Grid.Column;
import com.vaadin.flow.component.grid.GridSortOrder;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.data.provider.SortDirection;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * In which order a table stands: by one of its headings, or on a phone, which has none, by what is chosen above the cards. The
 * address has it, so that a link, a reload and the back button keep it.
 */
final class TableOrder<T> implements Serializable {
    private final Grid<T> grid;
    private @Nullable Select<Order> choice;
    private String parameter = "sort";

    TableOrder(Grid<T> grid) {
        this.grid = grid;
        grid.addSortListener(sorted -> keep());
    }

    void standsAs(String name) {
        parameter = name;
    }

    Order now() {
        return grid.getSortOrder().stream()
                .map(sort -> new Order(sort.getSorted().getKey(), sort.getDirection() == SortDirection.DESCENDING))
                .findFirst()
                .orElse(Order.OWN);
    }

    /** What the address says. */
    void take(UI ui) {
        sort(Order.of(UrlState.now(ui).text(parameter)));
    }

    private void sort(Order wanted) {
        Column<T> column = wanted.isOwn() ? null : grid.getColumnByKey(wanted.by());
        Order known = column == null || !column.isSortable() ? Order.OWN : wanted;
        if (!known.equals(now())) {
            grid.sort(
                    known.isOwn() || column == null
                            ? List.of()
                            : List.of(new GridSortOrder<>(
                                    column, known.down() ? SortDirection.DESCENDING : SortDirection.ASCENDING)));
        }
        choose(known);
    }

    private void choose(Order order) {
        if (choice != null) {
            choice.setValue(order);
        }
    }

    private void keep() {
        Order now = now();
        choose(now);
        grid.getUI()
                .filter(ui -> !UrlState.now(ui).text(parameter).equals(now.written()))
                .ifPresent(ui -> UrlState.replace(
                        grid, ui.getInternals().getActiveViewLocation().getPath(), parameter, now.written()));
    }

    /** To be chosen from where there are no headings. */
    Select<Order> choice(List<Column<T>> sorts, Function<Column<T>, String> label) {
        List<Order> orders = new ArrayList<>(List.of(Order.OWN));
        for (Column<T> sort : sorts) {
            orders.add(new Order(sort.getKey(), false));
            orders.add(new Order(sort.getKey(), true));
        }
        Select<Order> made = new Select<>();
        choice = made;
        made.setItems(orders);
        made.setItemLabelGenerator(order -> order.isOwn()
                ? grid.getTranslation("list.sort.own")
                : grid.getTranslation(
                        order.down() ? "list.sort.down" : "list.sort.up",
                        label.apply(grid.getColumnByKey(order.by()))));
        made.setAriaLabel(grid.getTranslation("list.sort"));
        made.addClassName("sort-choice");
        made.setValue(now());
        made.addValueChangeListener(chosen -> {
            if (chosen.isFromClient()) {
                sort(chosen.getValue());
            }
        });
        return made;
    }
}
