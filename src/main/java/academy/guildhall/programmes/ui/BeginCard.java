package academy.guildhall.programmes.ui;

import academy.guildhall.platform.security.Role;
import academy.guildhall.platform.security.SignedIn;
import academy.guildhall.platform.ui.Card;
import academy.guildhall.platform.ui.HomeCard;
import academy.guildhall.platform.ui.Page;
import academy.guildhall.programmes.Programmes;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Optional;
import java.util.Set;

/** In an empty installation: where to begin. */
@org.springframework.stereotype.Component
class BeginCard implements HomeCard {
    private final Programmes programmes;

    BeginCard(Programmes programmes) {
        this.programmes = programmes;
    }

    @Override
    public Set<Role> roles() {
        return Set.of(Role.ADMINISTRATOR);
    }

    @Override
    public int order() {
        return 1;
    }

    @Override
    public Optional<Component> create(SignedIn user) {
        UI ui = UI.getCurrent();
        return programmes.list().isEmpty()
                ? Optional.of(new Card(
                                ui.getTranslation("settings.begin"),
                                new Paragraph(ui.getTranslation("settings.begin.text")),
                                Page.link(ui.getTranslation("settings.title"), "settings"))
                        .now())
                : Optional.empty();
    }
}
