package academy.guildhall.people.ui;

import academy.guildhall.people.PeopleQueries;
import academy.guildhall.people.PersonLinks;
import academy.guildhall.platform.Order;
import academy.guildhall.platform.security.Role;
import academy.guildhall.platform.ui.Finds;
import academy.guildhall.platform.ui.Found;
import academy.guildhall.platform.ui.Words;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the search finds of people. */
@Configuration(proxyBeanMethods = false)
public class PeopleFinds {
    @Bean
    Finds findsPeople(PeopleQueries people) {
        return Finds.of(
                Set.of(Role.ADMINISTRATOR, Role.SYSTEM_ADMINISTRATOR),
                0,
                words -> people.page(new PeopleQueries.Filter(words, null), Order.OWN, 0, Finds.MOST).stream()
                        .map(row -> new Found(
                                Words.of("search.kind.person"),
                                row.name(),
                                row.employer() == null ? "" : row.employer(),
                                PersonLinks.person(row.id())))
                        .toList());
    }
}
