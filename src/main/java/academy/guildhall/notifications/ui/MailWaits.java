package academy.guildhall.notifications.ui;

import academy.guildhall.notifications.InboxLinks;
import academy.guildhall.notifications.MailLedger;
import academy.guildhall.notifications.MailLedger.Trouble;
import academy.guildhall.platform.security.Role;
import academy.guildhall.platform.ui.Toast;
import academy.guildhall.platform.ui.Waiting;
import academy.guildhall.platform.ui.Waits;
import academy.guildhall.platform.ui.Words;
import com.vaadin.flow.component.UI;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** To administrators: what mail was given up, each cause with the button that sends all of it again, and what is late. */
@Configuration(proxyBeanMethods = false)
public class MailWaits {
    @Bean
    Waits mailThatDidNotGoOut(MailLedger ledger) {
        return Waits.to(
                Set.of(Role.ADMINISTRATOR, Role.SYSTEM_ADMINISTRATOR),
                user -> ledger.troubles().stream().map(one -> line(one, ledger)).toList());
    }

    private static Waiting line(Trouble trouble, MailLedger ledger) {
        String problem = trouble.problem();
        return (problem == null
                        ? Waiting.open(
                                Words.of("mail.troubles.late", trouble.letters()),
                                Words.of("mail.troubles.all"),
                                InboxLinks.mail())
                        : Waiting.act(
                                        Words.of("waits.mail", trouble.letters()),
                                        Words.of("mail.troubles.again", trouble.letters()),
                                        () -> again(problem, ledger))
                                .in(Words.of("waits.mail.problem", problem)))
                .hindering();
    }

    private static void again(String problem, MailLedger ledger) {
        Toast.done(Words.of("mail.troubles.planned", ledger.retryAll(problem)));
        UI.getCurrent().refreshCurrentRoute(false);
    }
}
