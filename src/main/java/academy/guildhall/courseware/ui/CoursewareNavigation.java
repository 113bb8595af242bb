package academy.guildhall.courseware.ui;

import academy.guildhall.platform.security.Role;
import academy.guildhall.platform.ui.Glyph;
import academy.guildhall.platform.ui.NavCover;
import academy.guildhall.platform.ui.NavItem;
import academy.guildhall.platform.ui.PageStyle;
import academy.guildhall.programmes.CohortLinks;
import academy.guildhall.programmes.ui.CohortSection;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where the module's pages stand in the navigation and on a cohort's page. */
@Configuration(proxyBeanMethods = false)
public class CoursewareNavigation {
    @Bean
    NavItem courseItem() {
        return NavItem.of("course.title", "course", Glyph.BOOK, 10, Role.TRAINEE);
    }

    @Bean
    NavItem polishingItem() {
        return NavItem.of("polishing.title", "polishing", Glyph.COMMENTS, 10, Role.COACH);
    }

    @Bean
    CohortSection polishingSection() {
        return CohortSection.of("cohort.polishing", "polishing", 20, Role.ADMINISTRATOR, Role.COORDINATOR);
    }

    @Bean
    NavCover polishingUnderCohorts() {
        return NavCover.under(CohortLinks.all(), "polishing");
    }

    @Bean
    PageStyle coursewareStyle() {
        return new PageStyle("courseware.css");
    }
}
