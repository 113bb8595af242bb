package academy.guildhall.marks.ui;

import academy.guildhall.marks.MarkQueries;
import academy.guildhall.marks.PanelRow;
import academy.guildhall.panels.PanelLinks;
import academy.guildhall.platform.security.Role;
import academy.guildhall.platform.security.SignedIn;
import academy.guildhall.platform.ui.Card;
import academy.guildhall.platform.ui.HomeCard;
import academy.guildhall.platform.ui.Page;
import academy.guildhall.platform.ui.Words;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** For whoever runs the trials: the panels that wait, and for what. */
@org.springframework.stereotype.Component
class PanelsCard implements HomeCard {
    private final MarkQueries plan;

    PanelsCard(MarkQueries plan) {
        this.plan = plan;
    }

    @Override
    public Set<Role> roles() {
        return Set.of(Role.COORDINATOR, Role.ADMINISTRATOR);
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public Optional<Component> create(SignedIn user) {
        List<PanelRow> waiting = plan.waiting();
        if (waiting.isEmpty()) {
            return Optional.empty();
        }
        Card card = new Card(Words.of("home.panels"));
        waiting.forEach(panel -> card.with(new Div(Page.link(next(panel), PanelLinks.panel(panel.id())))));
        return Optional.of(card);
    }

    private static String next(PanelRow panel) {
        return switch (panel.state()) {
            case PLANNED -> Words.of("home.panels.draw", panel.name());
            case TABULATED -> Words.of("home.panels.verify", panel.name());
            case VERIFIED -> Words.of("home.panels.publish", panel.name());
            case DRAWN, SCORING, PUBLISHED, CANCELLED ->
                panel.sheetsSent() == panel.sheetsDue()
                        ? Words.of("home.panels.tabulate", panel.name())
                        : Words.of("home.panels.sheets", panel.name(), panel.sheetsSent(), panel.sheetsDue());
        };
    }
}
