package academy.guildhall.admissions.ui;

import academy.guildhall.admissions.ApplicationLinks;
import academy.guildhall.admissions.ApplicationQueries;
import academy.guildhall.admissions.ApplicationQueries.Row;
import academy.guildhall.admissions.ApplicationState;
import academy.guildhall.admissions.Nominees;
import academy.guildhall.platform.Station;
import academy.guildhall.platform.Tally;
import academy.guildhall.platform.security.Role;
import academy.guildhall.platform.security.SignedIn;
import academy.guildhall.platform.time.AcademyTime;
import academy.guildhall.platform.time.HumanDates;
import academy.guildhall.platform.ui.Card;
import academy.guildhall.platform.ui.HomeCard;
import academy.guildhall.platform.ui.Page;
import academy.guildhall.platform.ui.Road;
import academy.guildhall.platform.ui.StateBadge;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the home page says of applications to the applicant, and of nominees to those who follow them. */
@Configuration(proxyBeanMethods = false)
public class ApplicationCards {
    @Bean
    HomeCard myApplicationCard(ApplicationQueries applications, HumanDates dates) {
        return new HomeCard() {
            @Override
            public Set<Role> roles() {
                return Set.of(Role.TRAINEE);
            }

            @Override
            public int order() {
                return 40;
            }

            @Override
            public Optional<Component> create(SignedIn user) {
                return AdmissionsWaits.mine(applications).map(row -> card(row, dates));
            }
        };
    }

    private static Card card(Row row, HumanDates dates) {
        Card card = new Card(UI.getCurrent().getTranslation("application.mine"));
        if (row.state() != ApplicationState.ADMITTED) {
            boolean ended = row.state() == ApplicationState.REJECTED;
            card.with(new Road(new Station.Standing(Station.NOMINATED, ended)));
            card.addClassName("wide");
        }
        card.with(new StateBadge(row.state()));
        String reason = row.reason();
        if (reason != null) {
            card.with(new Paragraph(reason));
        }
        var correctBy = row.correctBy();
        if (row.state() == ApplicationState.RETURNED && correctBy != null) {
            card.with(new Paragraph(card.getTranslation(
                    "date.due.on", dates.day(correctBy, UI.getCurrent().getLocale()))));
        }
        card.with(Page.link(card.getTranslation("application.open"), ApplicationLinks.mine()));
        return card;
    }

    /** To an officer: how many there are. */
    @Bean
    HomeCard nomineesCard(Nominees nominees, AcademyTime time) {
        return new HomeCard() {
            @Override
            public Set<Role> roles() {
                return Set.of(Role.OFFICER);
            }

            @Override
            public int order() {
                return 3;
            }

            @Override
            public Optional<Component> create(SignedIn user) {
                int year = time.today().getYear();
                Tally all = nominees.count(new Nominees.Filter("", null, year));
                UI ui = UI.getCurrent();
                return Optional.of(new Card(
                        ui.getTranslation("nominees.title"),
                        Page.link(
                                ui.getTranslation(
                                        "nominees.count", ui.getTranslation(all.shortKey(), all.rows()), year),
                                ApplicationLinks.nominees() + "?year=" + year)));
            }
        };
    }
}
