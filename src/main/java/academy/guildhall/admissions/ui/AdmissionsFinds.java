package academy.guildhall.admissions.ui;

import academy.guildhall.admissions.ApplicationLinks;
import academy.guildhall.admissions.ApplicationQueries;
import academy.guildhall.admissions.Nominees;
import academy.guildhall.people.ui.PersonPart;
import academy.guildhall.people.ui.RoadLines;
import academy.guildhall.platform.Order;
import academy.guildhall.platform.security.Role;
import academy.guildhall.platform.ui.Finds;
import academy.guildhall.platform.ui.Found;
import academy.guildhall.platform.ui.Words;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the search finds of applications and nominees, and the applications on the page about a person. */
@Configuration(proxyBeanMethods = false)
public class AdmissionsFinds {
    private static final Set<Role> THOSE_WHO_RUN = Set.of(Role.ADMINISTRATOR, Role.COORDINATOR);

    @Bean
    Finds findsApplications(ApplicationQueries applications) {
        return Finds.of(
                THOSE_WHO_RUN,
                30,
                words ->
                        applications
                                .page(new ApplicationQueries.Filter(words, null, null), Order.OWN, 0, Finds.MOST)
                                .stream()
                                .map(row -> new Found(
                                        Words.of("search.kind.application"),
                                        row.name(),
                                        Words.of(
                                                "search.application",
                                                row.year(),
                                                Words.of(row.state().key())),
                                        ApplicationLinks.application(row.id())))
                                .toList());
    }

    @Bean
    Finds findsNominees(Nominees nominees) {
        return Finds.of(
                Set.of(Role.OFFICER),
                30,
                words -> nominees.page(new Nominees.Filter(words, null, null), Order.OWN, 0, Finds.MOST).stream()
                        .map(row -> new Found(
                                Words.of("search.kind.application"),
                                row.name(),
                                Words.of(
                                        "search.application",
                                        row.year(),
                                        Words.of(row.state().key())),
                                ApplicationLinks.nominee(row.id())))
                        .toList());
    }

    @Bean
    PersonPart applicationsOfAPerson(ApplicationQueries applications) {
        return new PersonPart(THOSE_WHO_RUN, 10, "applications.title", person -> {
            RoadLines lines = new RoadLines();
            applications
                    .of(person)
                    .forEach(row -> lines.line(
                            Integer.toString(row.year()),
                            ApplicationLinks.application(row.id()),
                            row.state(),
                            row.courseTitle(),
                            row.nominator(),
                            row.reason()));
            return lines.orNothing();
        });
    }
}
