package academy.guildhall.platform.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Span;
import org.jspecify.annotations.Nullable;

/** What is known of one thing: a name and a value each line. Empty values are left out. */
public class Facts extends DescriptionList {
    public Facts() {
        addClassName("facts");
    }

    public Facts fact(String labelKey, @Nullable String value) {
        return value == null || value.isBlank() ? this : fact(labelKey, Tongue.say(new Span(), value));
    }

    /** With a help beside it. */
    public Facts fact(String labelKey, String value, Help help) {
        return fact(labelKey, help.beside(Tongue.say(new Span(), value)));
    }

    public Facts fact(String labelKey, Component value) {
        add(new Term(getTranslation(labelKey)), new Description(value));
        return this;
    }

    /** A fact whose name is kept somewhere, in the reader's language or in another. */
    public Facts named(String name, String value) {
        add(Tongue.say(new Term(), name), new Description(Tongue.say(new Span(), value)));
        return this;
    }
}
