package academy.guildhall.people.ui;

import academy.guildhall.people.PersonLinks;
import academy.guildhall.platform.security.PublicPages;
import academy.guildhall.platform.security.Role;
import academy.guildhall.platform.ui.AccountPage;
import academy.guildhall.platform.ui.Glyph;
import academy.guildhall.platform.ui.NavItem;
import academy.guildhall.platform.ui.PageStyle;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where the module's pages stand in the navigation. */
@Configuration(proxyBeanMethods = false)
public class PeopleNavigation {
    @Bean
    NavItem peopleItem() {
        return NavItem.of("people.title", "people", Glyph.PERSON, 40, Role.ADMINISTRATOR, Role.SYSTEM_ADMINISTRATOR);
    }

    @Bean
    AccountPage accountPage() {
        return new AccountPage("account.menu", PersonLinks.account());
    }

    @Bean
    PageStyle peopleStyle() {
        return new PageStyle("people.css");
    }

    @Bean
    PublicPages signInPages() {
        return PublicPages.of("/login", "/login/**", "/invitation/**", "/setup", "/password", "/password/**")
                .takingForms("/invitation/**", "/setup", "/password/**");
    }

    @Bean
    NavItem organisationsItem() {
        return NavItem.of("organisations.title", "organisations", Glyph.BUILDING, 41, Role.ADMINISTRATOR);
    }
}
