package academy.guildhall.courseware.ui;

import academy.guildhall.courseware.CoachDesk;
import academy.guildhall.courseware.CoachDesk.Row;
import academy.guildhall.courseware.CourseLinks;
import academy.guildhall.courseware.CourseState;
import academy.guildhall.platform.security.Role;
import academy.guildhall.platform.security.SignedIn;
import academy.guildhall.platform.time.HumanDates;
import academy.guildhall.platform.ui.Card;
import academy.guildhall.platform.ui.HomeCard;
import academy.guildhall.platform.ui.Page;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The decks that wait for a coach, by due time. */
@org.springframework.stereotype.Component
class CoachHomeCard implements HomeCard {
    private static final int SHOWN = 6;

    private final CoachDesk desk;
    private final HumanDates dates;

    CoachHomeCard(CoachDesk desk, HumanDates dates) {
        this.desk = desk;
        this.dates = dates;
    }

    @Override
    public Set<Role> roles() {
        return Set.of(Role.COACH);
    }

    @Override
    public int order() {
        return 11;
    }

    @Override
    public Optional<Component> create(SignedIn user) {
        UI ui = UI.getCurrent();
        List<Row> rows = desk.page(0, SHOWN);
        if (rows.isEmpty()) {
            return Optional.empty();
        }
        List<Row> waiting = rows.stream()
                .filter(row -> row.state() == CourseState.IN_REVIEW)
                .toList();
        Card card = new Card(ui.getTranslation("polishing.home"));
        if (waiting.isEmpty()) {
            card.with(new Paragraph(ui.getTranslation("polishing.home.none")));
        } else {
            UnorderedList list = new UnorderedList();
            waiting.forEach(row -> list.add(new ListItem(
                    Page.link(
                            ui.getTranslation("polishing.home.deck", row.trainee(), row.versions()),
                            CourseLinks.deck(row.id())),
                    new Span(row.dueAt() == null ? "" : " · " + dates.due(row.dueAt(), ui.getLocale())))));
            card.with(list).now();
        }
        return Optional.of(card.with(Page.link(ui.getTranslation("polishing.home.all"), CourseLinks.polishing())));
    }
}
