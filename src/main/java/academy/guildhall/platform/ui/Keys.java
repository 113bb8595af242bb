package academy.guildhall.platform.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;

/** Which keys there are, and whether single letters do anything on this device. */
public final class Keys extends Div {
    @Tag("gh-keys")
    @JsModule("context://ui/keys.js")
    private static final class Switch extends Component {}

    public Keys() {
        Switch single = new Switch();
        single.getElement().setAttribute("label", getTranslation("keys.single"));
        add(new Paragraph(getTranslation("keys.text")), single);
    }
}
