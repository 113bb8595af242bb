package academy.guildhall.platform.ui;

import academy.guildhall.platform.State;
import academy.guildhall.platform.Station;
import com.vaadin.flow.data.renderer.LitRenderer;
import com.vaadin.flow.function.ValueProvider;
import java.util.Locale;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What a table says of each row under one heading, drawn by the browser.
 *
 * @param extra what belongs to the text: the tone of a badge, the marks of a road
 */
record TableField<T>(String label, Kind kind, Function<T, String> text, Function<T, String> extra) {
    enum Kind {
        TEXT,
        BADGE,
        ROAD
    }

    static <T> TableField<T> text(String label, Function<T, @Nullable String> value) {
        return new TableField<>(
                label,
                Kind.TEXT,
                row -> {
                    String text = value.apply(row);
                    return text == null ? "" : text;
                },
                row -> "");
    }

    static <T> TableField<T> badge(String label, Function<T, ? extends State> state) {
        return new TableField<>(
                label, Kind.BADGE, row -> Words.of(state.apply(row).key()), row -> StateBadge.tone(state.apply(row)));
    }

    static <T> TableField<T> road(String label, Function<T, Station.Standing> standing) {
        return new TableField<>(
                label, Kind.ROAD, row -> Words.of(standing.apply(row).at().key()), row -> marks(standing.apply(row)));
    }

    private static String marks(Station.Standing standing) {
        StringBuilder marks = new StringBuilder();
        for (Station station : Station.values()) {
            marks.append(Road.mark(standing, station).name().toLowerCase(Locale.ROOT))
                    .append(' ');
        }
        return marks.toString().strip();
    }

    boolean isText() {
        return kind == Kind.TEXT;
    }

    /** Names and titles are in their own language, whatever the page's is. */
    String tongue(T row) {
        return Tongue.of(text.apply(row), Words.locale());
    }

    /**
     * As a column.
     *
     * @param opens the path that the text leads to, if it leads anywhere
     * @param shown a grid sends what hidden columns show, too: where a card stands for all of them, they show nothing
     */
    LitRenderer<T> column(@Nullable Function<T, String> opens, BooleanSupplier shown) {
        return switch (kind) {
            case TEXT -> words(opens, shown);
            case BADGE ->
                LitRenderer.<T>of("<span class='badge' data-tone='${item.tone}'>${item.text}</span>")
                        .withProperty("text", where(shown, text))
                        .withProperty("tone", where(shown, extra));
            case ROAD ->
                LitRenderer.<T>of("<span class='road-small' role='img' aria-label='${item.text}' title='${item.text}'>"
                                + "${item.marks?.split(' ').map(m => html`<i class='${m}'></i>`)}</span>")
                        .withProperty("text", where(shown, text))
                        .withProperty("marks", where(shown, extra));
        };
    }

    private LitRenderer<T> words(@Nullable Function<T, String> opens, BooleanSupplier shown) {
        LitRenderer<T> renderer = LitRenderer.<T>of(
                        opens == null
                                ? "<span lang='${item.lang}'>${item.text}</span>"
                                : "<a href='${item.path}' lang='${item.lang}' router-link>${item.text}</a>")
                .withProperty("text", where(shown, text))
                .withProperty("lang", where(shown, this::tongue));
        return opens == null ? renderer : renderer.withProperty("path", where(shown, row -> "/" + opens.apply(row)));
    }

    static <T, V> ValueProvider<T, @Nullable V> where(BooleanSupplier shown, Function<T, V> value) {
        return row -> shown.getAsBoolean() ? value.apply(row) : null;
    }
}
