package academy.guildhall.objections.ui;

import academy.guildhall.platform.security.PublicPages;
import academy.guildhall.platform.security.Role;
import academy.guildhall.platform.ui.NavCover;
import academy.guildhall.programmes.CohortLinks;
import academy.guildhall.programmes.ui.CohortSection;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where the room's pages stand in the navigation. */
@Configuration(proxyBeanMethods = false)
public class ObjectionNavigation {
    @Bean
    CohortSection objectionSection() {
        return CohortSection.of("objection.title", "objections", 42, Role.ADMINISTRATOR, Role.COORDINATOR);
    }

    @Bean
    PublicPages objectionPages() {
        return PublicPages.of("/notices/*/objections")
                .takingForms("/notices/*/objections", "/a/*/notices/*/objections");
    }

    @Bean
    NavCover objectionsUnderCohorts() {
        return NavCover.under(CohortLinks.all(), "objections");
    }
}
