package academy.guildhall.platform.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasAriaLabel;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;

/**
 * A sentence with a gap in which a figure is filled in, such as “A cohort takes … people.” The field is known to readers
 * by the whole sentence, so that they hear its unit, too.
 */
public final class Sentence extends Div {
    private static final String GAP = "…";

    /** @param key of a message with one argument, which stands where the field is */
    public <F extends Component & HasAriaLabel> Sentence(String key, F field) {
        addClassName("sentence");
        String whole = getTranslation(key, GAP);
        int gap = whole.indexOf(GAP);
        field.setAriaLabel(whole);
        say(whole.substring(0, gap));
        add(field);
        say(whole.substring(gap + GAP.length()));
    }

    private void say(String part) {
        if (!part.isBlank()) {
            add(new Span(part.strip()));
        }
    }
}
