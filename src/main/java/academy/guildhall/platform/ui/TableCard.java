package academy.guildhall.platform.ui;

import com.vaadin.flow.data.renderer.LitRenderer;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** On a phone: one card a row, made of the table's columns. Texts and what belongs to each have a tab between. */
final class TableCard {
    private static final String BADGES =
            "${item.badges?.map(b => html`<span class='badge' data-tone='${b.split('\\t')[1]}'>${b.split('\\t')[0]}</span>`)}";
    private static final String ROADS =
            "${item.roads?.map(r => html`<span class='road-small' role='img' aria-label='${r.split('\\t')[0]}'>"
                    + "${r.split('\\t')[1].split(' ').map(m => html`<i class='${m}'></i>`)}</span> <span>${r.split('\\t')[0]}</span>`)}";
    private static final String LINES = "${item.lines?.map(l => html`<div class='row-card-line'>"
            + "<span>${l.split('\\t')[0]}</span><span lang='${l.split('\\t')[2]}'>${l.split('\\t')[1]}</span></div>`)}";

    private TableCard() {}

    /**
     * @param fields the first one is the row's name
     * @param opens the path that the name leads to, if it leads anywhere
     * @param shown where there is room for columns a card shows nothing
     */
    static <T> LitRenderer<T> of(
            List<TableField<T>> fields, @Nullable Function<T, String> opens, BooleanSupplier shown) {
        String name = opens == null
                ? "<b lang='${item.lang}'>${item.name}</b>"
                : "<a href='${item.path}' lang='${item.lang}' router-link><b>${item.name}</b></a>";
        TableField<T> first = fields.getFirst();
        return LitRenderer.<T>of("<div class='row-card'><div class='row-card-head'>" + name + BADGES + "</div>" + ROADS
                        + LINES + "</div>")
                .withProperty("name", TableField.where(shown, first.text()))
                .withProperty("lang", TableField.where(shown, first::tongue))
                .withProperty("path", TableField.where(shown, row -> opens == null ? "" : "/" + opens.apply(row)))
                .withProperty("badges", TableField.where(shown, row -> parts(fields, row, TableField.Kind.BADGE)))
                .withProperty("roads", TableField.where(shown, row -> parts(fields, row, TableField.Kind.ROAD)))
                .withProperty("lines", TableField.where(shown, row -> lines(fields, row)));
    }

    /** A browser gets lists of strings whole. */
    private static <T> List<String> parts(List<TableField<T>> fields, T row, TableField.Kind kind) {
        return fields.stream()
                .filter(field -> field.kind() == kind)
                .map(field -> field.text().apply(row) + "\t" + field.extra().apply(row))
                .toList();
    }

    private static <T> List<String> lines(List<TableField<T>> fields, T row) {
        return fields.subList(1, fields.size()).stream()
                .filter(field -> field.isText() && !field.text().apply(row).isEmpty())
                .map(field -> field.label() + "\t" + field.text().apply(row) + "\t" + field.tongue(row))
                .toList();
    }
}
