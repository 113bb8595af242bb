package academy.guildhall.results.ui;

import com.vaadin.flow.component.html.Paragraph;

/** Sentences that stand out on a page. */
final class Notes {
    private Notes() {}

    static Paragraph plain(String text) {
        Paragraph note = new Paragraph(text);
        note.addClassName("note");
        return note;
    }

    static Paragraph bad(String text) {
        Paragraph note = plain(text);
        note.addClassName("bad");
        return note;
    }
}
