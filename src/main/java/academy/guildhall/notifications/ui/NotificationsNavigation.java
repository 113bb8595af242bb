package academy.guildhall.notifications.ui;

import academy.guildhall.notifications.Inbox;
import academy.guildhall.notifications.InboxLinks;
import academy.guildhall.notifications.InboxNews;
import academy.guildhall.platform.security.Role;
import academy.guildhall.platform.security.SignedIn;
import academy.guildhall.platform.ui.Glyph;
import academy.guildhall.platform.ui.NavItem;
import academy.guildhall.platform.ui.ShellBadge;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where the module's pages stand in the navigation. */
@Configuration(proxyBeanMethods = false)
public class NotificationsNavigation {
    @Bean
    NavItem inboxItem() {
        return NavItem.of("inbox.title", "inbox", Glyph.LETTER, 30, Role.values());
    }

    @Bean
    NavItem mailItem() {
        return NavItem.of("mail.title", "mail", Glyph.OUTBOX, 60, Role.ADMINISTRATOR, Role.SYSTEM_ADMINISTRATOR);
    }

    @Bean
    ShellBadge unreadBadge(Inbox inbox) {
        return new ShellBadge() {
            @Override
            public String path() {
                return InboxLinks.mine();
            }

            @Override
            public int count(SignedIn user) {
                return inbox.unread();
            }

            @Override
            public String topic(SignedIn user) {
                return InboxNews.topic(user.person());
            }
        };
    }
}
