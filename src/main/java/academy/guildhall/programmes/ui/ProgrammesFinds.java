package academy.guildhall.programmes.ui;

import academy.guildhall.people.ui.PersonPart;
import academy.guildhall.platform.PersonId;
import academy.guildhall.platform.security.Role;
import academy.guildhall.platform.time.HumanDates;
import academy.guildhall.platform.ui.Finds;
import academy.guildhall.platform.ui.Found;
import academy.guildhall.platform.ui.Page;
import academy.guildhall.platform.ui.Road;
import academy.guildhall.platform.ui.StateBadge;
import academy.guildhall.platform.ui.Words;
import academy.guildhall.programmes.CohortLinks;
import academy.guildhall.programmes.EnrolmentRow;
import academy.guildhall.programmes.Finding;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the search finds of cohorts and their trainees, and the roads on the page about a person. */
@Configuration(proxyBeanMethods = false)
public class ProgrammesFinds {
    static final String ROADS = "person.roads";

    private static final Set<Role> THOSE_WHO_RUN = Set.of(Role.ADMINISTRATOR, Role.COORDINATOR);

    @Bean
    Finds findsTrainees(Finding finding) {
        return Finds.of(
                THOSE_WHO_RUN,
                10,
                words -> finding.trainees(words, Finds.MOST).stream()
                        .map(row -> new Found(
                                Words.of("search.kind.trainee"),
                                row.name(),
                                Stream.of(row.employer(), row.cohortName())
                                        .filter(Objects::nonNull)
                                        .collect(Collectors.joining(" · ")),
                                CohortLinks.enrolment(row.id())))
                        .toList());
    }

    @Bean
    Finds findsCohorts(Finding finding, HumanDates dates) {
        return Finds.of(
                THOSE_WHO_RUN,
                20,
                words -> finding.cohorts(words, Finds.MOST).stream()
                        .map(row -> new Found(
                                Words.of("search.kind.cohort"),
                                row.name(),
                                dates.date(row.startsOn(), Words.locale()),
                                CohortLinks.trainees(row.id())))
                        .toList());
    }

    @Bean
    PersonPart roads(Finding finding) {
        return new PersonPart(THOSE_WHO_RUN, 20, ROADS, person -> roads(finding, person));
    }

    private static Optional<Component> roads(Finding finding, PersonId person) {
        List<EnrolmentRow> places = finding.roads(person);
        if (places.isEmpty()) {
            return Optional.empty();
        }
        Div all = new Div();
        places.forEach(place -> {
            Div head = new Div(
                    Page.link(place.cohortName(), CohortLinks.enrolment(place.id())), new StateBadge(place.state()));
            head.addClassName("cohort-head");
            all.add(head, new Road(place.state().standing()));
        });
        return Optional.of(all);
    }
}
