package academy.guildhall.platform.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;

/** A short help where one hesitates: what a thing means, and where that is laid down. It opens in its place, by finger or key. */
public final class Help extends NativeDetails {
    /**
     * @param about what it explains, for readers to whom one help is like another
     * @param text one or two sentences
     * @param source where it is laid down
     */
    public Help(String about, String text, String source) {
        addClassName("help");
        Span mark = new Span("?");
        mark.getElement().setAttribute("aria-hidden", "true");
        Span name = new Span(getTranslation("help.about", about));
        name.addClassName("sr-only");
        setSummary(new Span(mark, name));
        Paragraph origin = new Paragraph(source);
        origin.addClassName("quiet");
        setContent(new Div(new Paragraph(text), origin));
    }

    /** Stands beside what it explains, and below it once it is open. */
    public Div beside(Component what) {
        Div both = new Div(what, this);
        both.addClassName("with-help");
        return both;
    }
}
