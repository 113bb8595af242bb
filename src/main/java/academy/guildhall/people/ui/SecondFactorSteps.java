package academy.guildhall.people.ui;

import academy.guildhall.people.SecondFactorOffer;
import academy.guildhall.platform.ui.Buttons;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import java.util.function.Consumer;

/** Three steps: an app, the secret in it, and its first code. */
class SecondFactorSteps extends Div {
    SecondFactorSteps(SecondFactorOffer offer, Consumer<String> confirm, Runnable leave) {
        addClassName("form");
        String first = getTranslation("secondFactor.first");
        TextField code = new TextField();
        code.setAriaLabel(first);
        code.setMaxLength(20);
        code.getElement().setAttribute("autocomplete", "one-time-code");
        code.getElement().setAttribute("inputmode", "numeric");
        Button on = Buttons.main(getTranslation("secondFactor.turnOn"), () -> confirm.accept(code.getValue()));
        on.addClickShortcut(Key.ENTER).listenOn(code);
        OrderedList steps = new OrderedList(
                new ListItem(getTranslation("secondFactor.app")),
                new ListItem(new Paragraph(getTranslation("secondFactor.scan")), scan(offer)),
                new ListItem(new Paragraph(first), code));
        steps.addClassName("steps");
        Div buttons = new Div(on, Buttons.plain(getTranslation("confirm.no"), leave));
        buttons.addClassName("form-actions");
        add(steps, buttons);
    }

    private Div scan(SecondFactorOffer offer) {
        Image picture = new Image(offer.picture(), getTranslation("secondFactor.scan.alt"));
        picture.addClassName("qr");
        Code secret = new Code(offer.secret());
        secret.addClassName("secret");
        Anchor here = new Anchor();
        here.setText(getTranslation("secondFactor.here"));
        // Made here, of nothing that somebody typed: the scheme is that of the apps.
        here.setUnsafeHref(offer.address());
        here.getElement().setAttribute("router-ignore", true);
        Div scan = new Div(picture, new Div(new Span(getTranslation("secondFactor.type")), secret, here));
        scan.addClassName("scan");
        return scan;
    }
}
