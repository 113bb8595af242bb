package academy.guildhall.results.ui;

import academy.guildhall.platform.security.PublicPages;
import academy.guildhall.platform.security.Role;
import academy.guildhall.platform.ui.NavCover;
import academy.guildhall.programmes.CohortLinks;
import academy.guildhall.programmes.ui.CohortSection;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where the module's pages stand in the navigation. */
@Configuration(proxyBeanMethods = false)
public class ResultsNavigation {
    @Bean
    CohortSection resultsSection() {
        return CohortSection.of("results.title", "results", 40, Role.ADMINISTRATOR, Role.COORDINATOR);
    }

    @Bean
    PublicPages noticePages() {
        return PublicPages.of("/notices", "/notices/**");
    }

    @Bean
    NavCover resultsUnderCohorts() {
        return NavCover.under(CohortLinks.all(), "results");
    }
}
