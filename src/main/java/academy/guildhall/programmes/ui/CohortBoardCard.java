package academy.guildhall.programmes.ui;

import academy.guildhall.platform.security.Role;
import academy.guildhall.platform.security.SignedIn;
import academy.guildhall.platform.time.HumanDates;
import academy.guildhall.platform.ui.Card;
import academy.guildhall.platform.ui.HomeCard;
import academy.guildhall.platform.ui.Page;
import academy.guildhall.platform.ui.Words;
import academy.guildhall.programmes.CohortBoard;
import academy.guildhall.programmes.CohortBoards;
import academy.guildhall.programmes.CohortLinks;
import academy.guildhall.programmes.Cohorts;
import academy.guildhall.programmes.Programmes;
import academy.guildhall.programmes.SettingsLinks;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Every cohort under way by station, for those who run it; in an empty installation, where to begin. */
@org.springframework.stereotype.Component
class CohortBoardCard implements HomeCard {
    private final CohortBoards boards;
    private final Cohorts cohorts;
    private final HumanDates dates;
    private final Programmes programmes;

    CohortBoardCard(CohortBoards boards, Cohorts cohorts, Programmes programmes, HumanDates dates) {
        this.boards = boards;
        this.cohorts = cohorts;
        this.programmes = programmes;
        this.dates = dates;
    }

    @Override
    public Set<Role> roles() {
        return Set.of(Role.ADMINISTRATOR, Role.COORDINATOR);
    }

    @Override
    public int order() {
        return 5;
    }

    @Override
    public Optional<Component> create(SignedIn user) {
        List<CohortBoard> running = CohortLines.of(boards);
        if (running.isEmpty()) {
            return user.has(Role.ADMINISTRATOR) && programmes.list().isEmpty()
                    ? Optional.of(begin())
                    : Optional.empty();
        }
        Card card = new Card(Words.of("cohorts.underway"));
        card.addClassName("wide");
        running.forEach(cohort -> card.with(line(cohort)));
        return Optional.of(card);
    }

    private Div line(CohortBoard cohort) {
        Span days = new Span(
                dates.date(cohort.startsOn(), Words.locale()) + " – " + dates.date(cohort.endsOn(), Words.locale()));
        days.addClassName("quiet");
        Div head = new Div(Page.link(cohort.name(), CohortLinks.trainees(cohort.id())), days);
        head.addClassName("cohort-head");
        Div line = new Div(head, new LiveBoard(cohort.id(), () -> cohorts.counts(cohort.id()), cohort.counts()));
        line.addClassName("cohort-line");
        return line;
    }

    private static Card begin() {
        return new Card(
                        Words.of("settings.begin"),
                        new Paragraph(Words.of("settings.begin.text")),
                        Page.link(Words.of("settings.title"), SettingsLinks.all()))
                .now();
    }
}
