package academy.guildhall.timetable.ui;

import academy.guildhall.platform.security.Role;
import academy.guildhall.platform.ui.Glyph;
import academy.guildhall.platform.ui.NavItem;
import academy.guildhall.programmes.ui.CohortSection;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where the module's pages stand in the navigation. */
@Configuration(proxyBeanMethods = false)
public class TimetableNavigation {
    @Bean
    NavItem timetableItem() {
        return NavItem.of("timetable.title", "timetable", Glyph.CALENDAR, 20, Role.TRAINEE, Role.COACH);
    }

    @Bean
    CohortSection timetableSection() {
        return CohortSection.of("timetable.title", "timetable", 10, Role.ADMINISTRATOR, Role.COORDINATOR);
    }
}
