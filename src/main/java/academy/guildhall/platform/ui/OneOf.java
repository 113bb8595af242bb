package academy.guildhall.platform.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Which of how many this page is, and the ways to the one before and the one after; the keys K and J go there, too. */
public final class OneOf extends Nav {
    /** @param place counted from 1; 0 when what is shown isn't one of them any more */
    private OneOf(int place, int of, @Nullable String before, @Nullable String after) {
        addClassName("one-of");
        getElement().setAttribute("aria-label", getTranslation("oneOf.label"));
        add(way("oneOf.before", before, "k"));
        Span where =
                new Span(place == 0 ? getTranslation("oneOf.others", of) : getTranslation("oneOf.place", place, of));
        where.addClassName("figure");
        add(where, way("oneOf.after", after, "j"));
    }

    /**
     * @param ids in the order in which one goes from one to the next
     * @param shown the one that is shown; when it isn't among them, the way on is to the first
     */
    public static <I> OneOf of(List<I> ids, I shown, Function<I, String> path) {
        int at = ids.indexOf(shown);
        return new OneOf(
                at + 1,
                ids.size(),
                at > 0 ? path.apply(ids.get(at - 1)) : null,
                at + 1 < ids.size() ? path.apply(ids.get(at + 1)) : null);
    }

    private Component way(String key, @Nullable String path, String letter) {
        if (path == null) {
            Span none = new Span(getTranslation(key));
            none.addClassName("quiet");
            return none;
        }
        Anchor way = Page.link(getTranslation(key), path);
        way.getElement().setAttribute("data-key", letter);
        way.getElement().setAttribute("aria-keyshortcuts", letter);
        way.getElement().setAttribute("title", getTranslation("oneOf.key", letter.toUpperCase(java.util.Locale.ROOT)));
        return way;
    }
}
