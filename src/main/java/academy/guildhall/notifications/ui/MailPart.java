package academy.guildhall.notifications.ui;

import academy.guildhall.notifications.MailQueries;
import academy.guildhall.people.ui.PersonPart;
import academy.guildhall.people.ui.RoadLines;
import academy.guildhall.platform.security.Role;
import academy.guildhall.platform.time.HumanDates;
import academy.guildhall.platform.ui.Words;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The latest messages on the page about a person. */
@Configuration(proxyBeanMethods = false)
public class MailPart {
    private static final int MOST = 10;

    @Bean
    PersonPart mailToAPerson(MailQueries mail, HumanDates dates) {
        return new PersonPart(Set.of(Role.ADMINISTRATOR, Role.SYSTEM_ADMINISTRATOR), 90, "person.messages", person -> {
            RoadLines lines = new RoadLines();
            mail.to(person, Words.locale(), MOST)
                    .forEach(row -> lines.line(
                            row.subject(),
                            null,
                            row.state(),
                            dates.onRecord(row.createdAt(), Words.locale()),
                            row.problem()));
            return lines.orNothing();
        });
    }
}
