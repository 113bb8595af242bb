package academy.guildhall.courseware.ui;

import academy.guildhall.comments.CommentRow;
import academy.guildhall.comments.CommentState;
import academy.guildhall.courseware.CourseSheet;
import academy.guildhall.courseware.CourseSheet.Version;
import academy.guildhall.documents.DocumentLinks;
import academy.guildhall.documents.PageInfo;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentEvent;
import com.vaadin.flow.component.ComponentEventListener;
import com.vaadin.flow.component.DomEvent;
import com.vaadin.flow.component.EventData;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A page of a deck with its markers, and the strip of all pages. Its events are public because Vaadin makes them by reflection. */
@Tag("gh-deck-viewer")
@JsModule("context://ui/deck-viewer.js")
class DeckViewer extends Component {
    /** Another page is asked for. */
    @DomEvent("gh-turn")
    public static class Turn extends ComponentEvent<DeckViewer> {
        private final int page;

        public Turn(DeckViewer source, boolean fromClient, @EventData("event.detail.page") int page) {
            super(source, fromClient);
            this.page = page;
        }

        int page() {
            return page;
        }
    }

    /** A spot is chosen, in thousandths of the page's width and height. */
    @DomEvent("gh-spot")
    public static class Spot extends ComponentEvent<DeckViewer> {
        private final int x;
        private final int y;

        public Spot(
                DeckViewer source,
                boolean fromClient,
                @EventData("event.detail.x") int x,
                @EventData("event.detail.y") int y) {
            super(source, fromClient);
            this.x = x;
            this.y = y;
        }

        int x() {
            return x;
        }

        int y() {
            return y;
        }
    }

    /** A marker is pressed. */
    @DomEvent("gh-marker")
    public static class Marker extends ComponentEvent<DeckViewer> {
        private final int number;

        public Marker(DeckViewer source, boolean fromClient, @EventData("event.detail.number") int number) {
            super(source, fromClient);
            this.number = number;
        }

        int number() {
            return number;
        }
    }

    /** The image of a page that is drawn can't be had. */
    @DomEvent("gh-lost")
    public static class Lost extends ComponentEvent<DeckViewer> {
        public Lost(DeckViewer source, boolean fromClient) {
            super(source, fromClient);
        }
    }

    void onLost(ComponentEventListener<Lost> listener) {
        addListener(Lost.class, listener);
    }

    void onTurn(ComponentEventListener<Turn> listener) {
        addListener(Turn.class, listener);
    }

    void onSpot(ComponentEventListener<Spot> listener) {
        addListener(Spot.class, listener);
    }

    void onMarker(ComponentEventListener<Marker> listener) {
        addListener(Marker.class, listener);
    }

    /** @param pending the spot for which a comment is being written */
    void show(CourseSheet sheet, Version version, int page, boolean mayComment, DeckPlace.@Nullable Spot pending) {
        Map<String, Object> deck = new LinkedHashMap<>();
        deck.put("base", DocumentLinks.pages(version.document()));
        deck.put("page", page);
        deck.put("pages", version.pages());
        deck.put(
                "drawn",
                sheet.pages().stream()
                        .filter(PageInfo::isDrawn)
                        .map(PageInfo::page)
                        .toList());
        deck.put("counts", counts(sheet));
        deck.put("markers", markers(sheet.on(page)));
        deck.put("comment", mayComment);
        deck.put("pending", pending == null ? Boolean.FALSE : Map.of("x", pending.x(), "y", pending.y()));
        deck.put("words", words(sheet, version, page));
        getElement().setPropertyMap("deck", deck);
    }

    private static Map<String, Integer> counts(CourseSheet sheet) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        sheet.comments().stream()
                .filter(comment -> comment.state() != CommentState.RESOLVED)
                .forEach(comment -> counts.merge(Integer.toString(comment.page()), 1, Integer::sum));
        return counts;
    }

    private List<Map<String, Object>> markers(List<CommentRow> comments) {
        return comments.stream()
                .filter(CommentRow::pinned)
                .map(comment -> Map.<String, Object>of(
                        "number",
                        comment.number(),
                        "x",
                        comment.x(),
                        "y",
                        comment.y(),
                        "state",
                        comment.state().name().toLowerCase(Locale.ROOT),
                        "label",
                        getTranslation(
                                "course.comment.marker",
                                comment.number(),
                                getTranslation(comment.state().key()))))
                .toList();
    }

    private Map<String, Object> words(CourseSheet sheet, Version version, int page) {
        boolean failed = sheet.pages().stream().anyMatch(one -> one.page() == page && !one.isDrawn());
        String blank = failed || !version.rendering().isUnderWay() ? "deck.page.failed" : "deck.page.waiting";
        return Map.of(
                "page",
                getTranslation("deck.page", page, version.pages()),
                "blank",
                getTranslation(blank),
                "lost",
                getTranslation("deck.page.lost"),
                "back",
                getTranslation("deck.back"),
                "on",
                getTranslation("deck.on"),
                "whole",
                getTranslation("deck.whole"),
                "hint",
                getTranslation("deck.hint"),
                "keys",
                getTranslation("deck.hint.keys"),
                "strip",
                getTranslation("deck.strip"));
    }
}
