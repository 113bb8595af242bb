package academy.guildhall.programmes.ui;

import academy.guildhall.platform.security.Role;
import academy.guildhall.platform.security.SignedIn;
import academy.guildhall.platform.time.HumanDates;
import academy.guildhall.platform.ui.Card;
import academy.guildhall.platform.ui.HomeCard;
import academy.guildhall.platform.ui.Page;
import academy.guildhall.platform.ui.Words;
import academy.guildhall.programmes.CohortLinks;
import academy.guildhall.programmes.CohortRow;
import academy.guildhall.programmes.Cohorts;
import academy.guildhall.programmes.Enrolments;
import academy.guildhall.programmes.Programmes;
import academy.guildhall.programmes.SettingsLinks;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Optional;
import java.util.Set;

/** The latest cohort by station, for those who run it; in an empty installation, where to begin. */
@org.springframework.stereotype.Component
class CohortBoardCard implements HomeCard {
    private final Cohorts cohorts;
    private final Enrolments enrolments;
    private final HumanDates dates;

    private final Programmes programmes;

    CohortBoardCard(Cohorts cohorts, Enrolments enrolments, Programmes programmes, HumanDates dates) {
        this.programmes = programmes;
        this.cohorts = cohorts;
        this.enrolments = enrolments;
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
        Optional<CohortRow> latest = cohorts.page(0, 1).stream().findFirst();
        if (latest.isEmpty()) {
            return user.has(Role.ADMINISTRATOR) && programmes.list().isEmpty()
                    ? Optional.of(begin())
                    : Optional.empty();
        }
        CohortRow cohort = latest.get();
        var locale = UI.getCurrent().getLocale();
        Card card = new Card(cohort.name(), new LiveBoard(cohort.id(), enrolments, enrolments.of(cohort.id())));
        card.addClassName("wide");
        card.with(
                new Paragraph(dates.date(cohort.startsOn(), locale) + " – " + dates.date(cohort.endsOn(), locale)),
                Page.link(card.getTranslation("cohort.trainees"), CohortLinks.trainees(cohort.id())));
        return Optional.of(card);
    }

    private static Card begin() {
        return new Card(
                        Words.of("settings.begin"),
                        new Paragraph(Words.of("settings.begin.text")),
                        Page.link(Words.of("settings.title"), SettingsLinks.all()))
                .now();
    }
}
