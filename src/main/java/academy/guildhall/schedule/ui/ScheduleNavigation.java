package academy.guildhall.schedule.ui;

import academy.guildhall.platform.security.Role;
import academy.guildhall.platform.ui.PageStyle;
import academy.guildhall.programmes.ui.CohortSection;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where the room's page stands: beside the cohort's panels. */
@Configuration(proxyBeanMethods = false)
public class ScheduleNavigation {
    @Bean
    CohortSection scheduleSection() {
        return CohortSection.of("schedule.section", "schedule", 29, Role.ADMINISTRATOR, Role.COORDINATOR);
    }

    @Bean
    PageStyle scheduleStyle() {
        return new PageStyle("schedule.css");
    }
}
