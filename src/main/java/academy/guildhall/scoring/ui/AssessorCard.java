package academy.guildhall.scoring.ui;

import academy.guildhall.platform.security.Role;
import academy.guildhall.platform.security.SignedIn;
import academy.guildhall.platform.time.HumanDates;
import academy.guildhall.platform.ui.Card;
import academy.guildhall.platform.ui.HomeCard;
import academy.guildhall.platform.ui.Page;
import academy.guildhall.platform.ui.Words;
import academy.guildhall.scoring.ScoringLinks;
import academy.guildhall.scoring.ScoringQueries;
import academy.guildhall.scoring.ScoringQueries.MyPanel;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** For an assessor: the panels ahead, and the sheets still owed. */
@org.springframework.stereotype.Component
class AssessorCard implements HomeCard {
    private final ScoringQueries queries;
    private final HumanDates dates;

    AssessorCard(ScoringQueries queries, HumanDates dates) {
        this.queries = queries;
        this.dates = dates;
    }

    @Override
    public Set<Role> roles() {
        return Set.of(Role.ASSESSOR);
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public Optional<Component> create(SignedIn user) {
        List<MyPanel> panels = queries.panels();
        if (panels.isEmpty()) {
            return Optional.empty();
        }
        Card card = new Card(Words.of("home.scoring"));
        for (MyPanel panel : panels) {
            card.with(new Div(
                    Page.link(panel.name(), ScoringLinks.mine()),
                    new Span(" · " + dates.moment(panel.begins(), Words.locale()) + " · " + panel.room() + " · "
                            + Words.of("scoring.owed", panel.owed()))));
        }
        return Optional.of(panels.stream().anyMatch(panel -> panel.owed() > 0) ? card.now() : card);
    }
}
