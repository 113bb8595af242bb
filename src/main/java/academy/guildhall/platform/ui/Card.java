package academy.guildhall.platform.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;

/** A part of a home page: a heading, what there is, and at most one button. */
public class Card extends Section {
    private final Div body = new Div();

    public Card(String heading, Component... parts) {
        addClassName("card");
        body.addClassName("card-body");
        body.add(parts);
        add(new H2(heading), body);
    }

    /** The card that says what is mine to do now. */
    public Card now() {
        addClassName("now");
        return this;
    }

    public Card with(Component... parts) {
        body.add(parts);
        return this;
    }
}
