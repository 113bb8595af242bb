package academy.guildhall.courseware.ui;

import academy.guildhall.courseware.CourseSheet;
import academy.guildhall.courseware.CourseSheet.Version;
import academy.guildhall.documents.DocumentDrawing;
import academy.guildhall.documents.DocumentId;
import academy.guildhall.documents.DocumentLinks;
import academy.guildhall.documents.PageInfo;
import academy.guildhall.platform.ui.Buttons;
import academy.guildhall.platform.ui.Toast;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import org.jspecify.annotations.Nullable;

/** The file behind the pages, to be downloaded; where pages are missing, they can be drawn again. */
class DeckFile extends Div {
    private final transient DocumentDrawing drawing;
    private final transient Runnable changed;
    private final Button again = Buttons.plain(getTranslation("deck.again"), this::drawAgain);
    private @Nullable DocumentId document;

    DeckFile(DocumentDrawing drawing, Runnable changed) {
        this.drawing = drawing;
        this.changed = changed;
        addClassName("deck-file");
    }

    void show(CourseSheet sheet, Version open) {
        document = open.document();
        Anchor original = new Anchor(DocumentLinks.original(document), getTranslation("deck.download"));
        original.getElement().setAttribute("router-ignore", true);
        original.getElement().setAttribute("download", true);
        again.setVisible(!open.rendering().isUnderWay()
                && (open.renderingError() != null || !sheet.pages().stream().allMatch(PageInfo::isDrawn)));
        removeAll();
        add(new Span(open.name()), original, again);
    }

    /** The image of a page that was drawn isn't there any more. */
    void missesAPage() {
        again.setVisible(true);
    }

    private void drawAgain() {
        int missing = document == null ? 0 : drawing.drawAgain(document);
        Toast.done(getTranslation(missing == 0 ? "deck.again.none" : "deck.again.begun", missing));
        changed.run();
    }
}
