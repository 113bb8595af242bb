package academy.guildhall.platform.ui;

import academy.guildhall.platform.Order;
import academy.guildhall.platform.State;
import academy.guildhall.platform.Station;
import academy.guildhall.platform.text.Pinyin;
import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.page.ExtendedClientDetails;
import com.vaadin.flow.data.renderer.LitRenderer;
import com.vaadin.flow.data.renderer.Renderer;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.shared.Registration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A list of rows: columns on a wide screen, and on a phone one card a row that is made of the same columns. Rows are drawn by
 * the browser, so a row costs the session nothing but its key.
 */
@JsModule("context://ui/lists.js")
public class Table<T> extends Grid<T> implements AfterNavigationObserver {
    private static final int PHONE = 700;
    /** As many as a screen shows; a session holds them as long as the list is open. */
    private static final int ROWS_AT_ONCE = 25;

    private final List<TableField<T>> fields = new ArrayList<>();
    private final List<Column<T>> wide = new ArrayList<>();
    private final Set<Column<T>> roomier = new HashSet<>();
    private final TableOrder<T> order;
    private @Nullable Column<T> card;
    private @Nullable Function<T, String> path;
    private @Nullable Registration resizing;
    private boolean phone;

    public Table(String label) {
        addThemeVariants(GridVariant.NO_BORDER);
        addClassName("table");
        getElement().setAttribute("aria-label", label);
        getElement().setAttribute("data-select-all", getTranslation("list.select.all"));
        getElement().setAttribute("data-select-row", getTranslation("list.select.row"));
        setPageSize(ROWS_AT_ONCE);
        setSelectionMode(SelectionMode.NONE);
        order = new TableOrder<>(this);
    }

    /** A column of text; the first one is the row's name and, with {@link #opens}, its link. */
    public Table<T> text(String headerKey, Function<T, @Nullable String> value) {
        column(TableField.text(getTranslation(headerKey), value));
        return this;
    }

    /** A column of figures: to the right, in tabular figures. */
    public Table<T> figures(String headerKey, Function<T, @Nullable String> value) {
        return figuresOf(getTranslation(headerKey), value);
    }

    /** The same under a name that is kept somewhere. */
    public Table<T> figuresOf(String header, Function<T, @Nullable String> value) {
        column(TableField.text(header, value)).setTextAlign(ColumnTextAlign.END).setFlexGrow(0);
        return this;
    }

    /** The list can be sorted by the last column: in the database, which knows this name. */
    public Table<T> by(String sort) {
        wide.getLast().setKey(sort).setSortProperty(sort).setSortable(true);
        return this;
    }

    /** The same for a list that is here as a whole: by this. */
    public <C extends Comparable<? super C>> Table<T> by(String sort, Function<T, @Nullable C> value) {
        wide.getLast()
                .setComparator(Comparator.comparing(value::apply, Comparator.nullsLast(Comparator.naturalOrder())));
        return by(sort);
    }

    /** The same by a name, as it is read. */
    public Table<T> byName(String sort, Function<T, @Nullable String> name) {
        return by(sort, row -> {
            String text = name.apply(row);
            return text == null ? null : Pinyin.key(text);
        });
    }

    /** In which order the list is wanted now. */
    public Order order() {
        return order.now();
    }

    /** Where more than one list stands on a page: the name of this one's order in the address. */
    public Table<T> addressedAs(String parameter) {
        order.standsAs(parameter);
        return this;
    }

    public Table<T> badge(String headerKey, Function<T, ? extends State> state) {
        column(TableField.badge(getTranslation(headerKey), state));
        return this;
    }

    public Table<T> road(String headerKey, Function<T, Station.Standing> standing) {
        column(TableField.road(getTranslation(headerKey), standing));
        return this;
    }

    /** What a row opens: a path inside the application. Call before the first column. */
    public Table<T> opens(Function<T, String> path) {
        this.path = path;
        return this;
    }

    /** For lists that are short by their nature: as high as its rows. */
    public Table<T> whole() {
        setAllRowsVisible(true);
        return this;
    }

    /** The last column has more to say than others: it is given more room where text wraps. */
    public Table<T> roomy() {
        roomier.add(wide.getLast());
        return this;
    }

    /** For lists of many columns: their text wraps, so that they fit on a screen of 1280 pixels. Call after the last column. */
    public Table<T> wraps() {
        addThemeVariants(GridVariant.LUMO_WRAP_CELL_CONTENT);
        for (int i = 0; i < wide.size(); i++) {
            if (fields.get(i).isText() && wide.get(i).getTextAlign() != ColumnTextAlign.END) {
                boolean roomy = roomier.contains(wide.get(i));
                wide.get(i)
                        .setAutoWidth(false)
                        .setWidth(roomy ? "8.5rem" : "5.5rem")
                        .setFlexGrow(1);
            }
        }
        return this;
    }

    @Override
    protected BiFunction<Renderer<T>, String, Column<T>> getDefaultColumnFactory() {
        return (renderer, id) -> new QuietColumn<>(this, id, renderer);
    }

    private Column<T> column(TableField<T> field) {
        LitRenderer<T> renderer = field.column(fields.isEmpty() ? path : null, () -> !phone);
        fields.add(field);
        Column<T> column = addColumn(renderer).setHeader(field.label()).setAutoWidth(true);
        wide.add(column);
        return column;
    }

    private Column<T> card() {
        Column<T> column = addColumn(TableCard.of(fields, path, () -> phone)).setFlexGrow(1);
        List<Column<T>> sorts = wide.stream().filter(Column::isSortable).toList();
        if (!sorts.isEmpty()) {
            column.setHeader(
                    order.choice(sorts, sort -> fields.get(wide.indexOf(sort)).label()));
            addClassName("sorts");
        }
        return column;
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        super.onAttach(attached);
        order.take(attached.getUI());
        getElement().executeJs("window.guildhallLists?.follow(this)");
        ExtendedClientDetails details = attached.getUI().getPage().getExtendedClientDetails();
        fit(details == null ? 1280 : details.getWindowInnerWidth());
        resizing = attached.getUI().getPage().addBrowserWindowResizeListener(resize -> fit(resize.getWidth()));
    }

    @Override
    public void afterNavigation(AfterNavigationEvent opened) {
        getUI().ifPresent(order::take);
    }

    /** The window outlives the table: it mustn't hold on to it, and to the page that it stood on. */
    @Override
    protected void onDetach(DetachEvent detached) {
        if (resizing != null) {
            resizing.remove();
            resizing = null;
        }
        super.onDetach(detached);
    }

    void fit(int width) {
        boolean before = phone;
        phone = width > 0 && width < PHONE;
        if (phone != before) {
            getDataProvider().refreshAll();
        }
        if (phone && card == null) {
            card = card();
        }
        wide.forEach(column -> column.setVisible(!phone));
        if (card != null) {
            card.setVisible(phone);
        }
        setClassName("cards", phone);
    }
}
