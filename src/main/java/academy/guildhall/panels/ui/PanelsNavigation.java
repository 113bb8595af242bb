package academy.guildhall.panels.ui;

import academy.guildhall.platform.ui.NavCover;
import academy.guildhall.platform.ui.PageStyle;
import academy.guildhall.programmes.CohortLinks;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where the module's pages stand in the navigation. */
@Configuration(proxyBeanMethods = false)
public class PanelsNavigation {
    @Bean
    PageStyle panelsStyle() {
        return new PageStyle("panels.css");
    }

    @Bean
    NavCover panelsUnderCohorts() {
        return NavCover.under(CohortLinks.all(), "panels");
    }
}
