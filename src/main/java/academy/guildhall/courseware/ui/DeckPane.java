package academy.guildhall.courseware.ui;

import academy.guildhall.comments.CommentPlace;
import academy.guildhall.comments.CommentRow;
import academy.guildhall.courseware.CourseSheet;
import academy.guildhall.courseware.CourseSheet.Version;
import academy.guildhall.courseware.CourseState;
import academy.guildhall.documents.DocumentDrawing;
import academy.guildhall.platform.time.HumanDates;
import academy.guildhall.platform.ui.Drafts;
import academy.guildhall.platform.ui.Page;
import academy.guildhall.platform.ui.UrlState;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.progressbar.ProgressBar;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A version of a deck with its comments. The page's image stays where it is when something is said about it. */
class DeckPane extends Div {
    private final transient CommentDeeds deeds;
    private final transient Drafts drafts;
    private final transient HumanDates dates;
    private final transient Runnable changed;
    private final String path;
    private final Nav versions = new Nav();
    private final Div progress = new Div();
    private final DeckFile file;
    private final DeckViewer viewer = new DeckViewer();
    private final Div side = new Div();
    private DeckPlace.@Nullable Spot pending;
    private DeckPlace place = new DeckPlace(null, 1);

    /** @param path of the page that shows it, to which version and page are added */
    DeckPane(
            String path,
            CommentDeeds deeds,
            DocumentDrawing drawing,
            Drafts drafts,
            HumanDates dates,
            Runnable changed) {
        file = new DeckFile(drawing, changed);
        this.path = path;
        this.deeds = deeds;
        this.drafts = drafts;
        this.dates = dates;
        this.changed = changed;
        versions.addClassName("deck-versions");
        versions.getElement().setAttribute("aria-label", getTranslation("deck.versions"));
        progress.addClassName("deck-progress");
        progress.getElement().setAttribute("role", "status");
        side.addClassName("deck-side");
        Div columns = new Div(new Div(viewer, file), side);
        columns.addClassName("deck");
        add(versions, progress, columns);
        viewer.onLost(lost -> file.missesAPage());
        viewer.onTurn(turn -> go(turn.page()));
        viewer.onMarker(marker -> side.getElement()
                .executeJs(
                        "const c = this.querySelector('#comment-' + $0); c?.scrollIntoView({block: 'nearest'}); c?.focus();",
                        marker.number()));
        viewer.onSpot(spot -> {
            pending = new DeckPlace.Spot(spot.x(), spot.y());
            changed.run();
        });
    }

    private void go(int page) {
        pending = null;
        UI.getCurrent().navigate(path, new DeckPlace(place.version(), page).query());
    }

    /** @return whether there is anything to show */
    boolean show(CourseSheet sheet, DeckPlace asked) {
        Version open = sheet.open();
        setVisible(open != null);
        if (open == null) {
            return false;
        }
        int page = Math.min(asked.page(), open.pages());
        if (page != place.page()) {
            pending = null;
        }
        place = new DeckPlace(asked.version() == null ? null : Integer.valueOf(open.number()), page);
        versions(sheet, open);
        progress(open);
        file.show(sheet, open);
        viewer.show(sheet, open, page, mayComment(sheet), pending);
        side(sheet, open, page);
        return true;
    }

    /** Shows the pages that have been drawn meanwhile, and leaves alone what is being typed. */
    void showProgress(CourseSheet sheet) {
        Version open = sheet.open();
        if (open != null) {
            progress(open);
            viewer.show(sheet, open, place.page(), mayComment(sheet), pending);
        }
    }

    private boolean mayComment(CourseSheet sheet) {
        return deeds.maySettle() && sheet.state() != CourseState.SIGNED_OFF && sheet.isLatestOpen();
    }

    private void versions(CourseSheet sheet, Version open) {
        versions.removeAll();
        for (Version version : sheet.versions()) {
            Anchor link = Page.link(
                    getTranslation("deck.version", version.number(), dates.moment(version.uploadedAt(), getLocale())),
                    path + "?version=" + version.number());
            if (version.number() == open.number()) {
                link.getElement().setAttribute("aria-current", "page");
            }
            versions.add(link);
        }
    }

    private void progress(Version open) {
        progress.removeAll();
        progress.setVisible(open.rendering().isUnderWay() || open.renderingError() != null);
        if (open.rendering().isUnderWay()) {
            ProgressBar bar = new ProgressBar(0, open.pages(), Math.min(open.pagesDone(), open.pages()));
            String text = getTranslation("deck.progress", open.pagesDone(), open.pages());
            bar.getElement().setAttribute("aria-label", text);
            progress.add(new Span(text), bar);
        } else if (open.renderingError() != null) {
            progress.add(new Paragraph(getTranslation(open.renderingError())));
        }
    }

    private void side(CourseSheet sheet, Version open, int page) {
        side.removeAll();
        List<CommentRow> here = sheet.on(page);
        side.add(new H3(getTranslation("deck.comments.page", page)));
        DeckPlace.Spot spot = pending;
        if (spot != null && mayComment(sheet)) {
            side.add(new CommentForm(
                    getTranslation("deck.comment.new"),
                    "course.comment:" + sheet.id() + ":" + open.number() + ":" + page,
                    drafts,
                    text -> {
                        deeds.comment(sheet.id(), open.number(), new CommentPlace(page, spot.x(), spot.y()), text);
                        forgetSpot();
                    },
                    this::forgetSpot));
        }
        CommentDeeds allowed = deeds.unless(sheet.state() == CourseState.SIGNED_OFF);
        here.forEach(
                comment -> side.add(new CommentBox(comment, made(sheet, comment), allowed, drafts, dates, changed)));
        if (here.isEmpty() && spot == null) {
            side.add(new Paragraph(getTranslation(mayComment(sheet) ? "deck.comments.begin" : "deck.comments.none")));
        }
        elsewhere(sheet, page);
    }

    private void forgetSpot() {
        pending = null;
        changed.run();
    }

    private void elsewhere(CourseSheet sheet, int page) {
        List<CommentRow> others = sheet.comments().stream()
                .filter(comment -> comment.page() != page)
                .toList();
        if (others.isEmpty()) {
            return;
        }
        UnorderedList list = new UnorderedList();
        list.addClassName("deck-elsewhere");
        for (CommentRow comment : others) {
            Anchor link = Page.link(
                    "",
                    path + "?"
                            + new DeckPlace(place.version(), comment.page())
                                    .query()
                                    .getQueryString());
            link.add(
                    new Span(getTranslation("deck.comment.where", comment.number(), comment.page())),
                    new academy.guildhall.platform.ui.StateBadge(comment.state()),
                    new Span(comment.text()));
            list.add(new ListItem(link));
        }
        side.add(new H3(getTranslation("deck.comments.elsewhere")), list);
    }

    private CommentBox.Made made(CourseSheet sheet, CommentRow comment) {
        int version = sheet.madeOn(comment);
        return new CommentBox.Made(
                version,
                path
                        + UrlState.query(
                                "version", Integer.toString(version), "page", Integer.toString(comment.madeOnPage())));
    }
}
