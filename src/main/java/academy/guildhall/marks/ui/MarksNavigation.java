package academy.guildhall.marks.ui;

import academy.guildhall.platform.security.Role;
import academy.guildhall.platform.ui.Glyph;
import academy.guildhall.platform.ui.NavItem;
import academy.guildhall.platform.ui.PageStyle;
import academy.guildhall.programmes.ui.CohortSection;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where the module's pages stand in the navigation. */
@Configuration(proxyBeanMethods = false)
public class MarksNavigation {
    @Bean
    NavItem trialItem() {
        return NavItem.of("myTrial.title", "trial", Glyph.LECTURE, 15, Role.TRAINEE);
    }

    @Bean
    CohortSection trialSection() {
        return CohortSection.of("trial.section", "trial", 30, Role.ADMINISTRATOR, Role.COORDINATOR);
    }

    @Bean
    PageStyle marksStyle() {
        return new PageStyle("marks.css");
    }
}
