package academy.guildhall.appointment.ui;

import academy.guildhall.platform.security.Role;
import academy.guildhall.programmes.ui.CohortSection;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where the module's page stands among those of a cohort. */
@Configuration(proxyBeanMethods = false)
public class AppointmentNavigation {
    @Bean
    CohortSection appointmentsSection() {
        return CohortSection.of("appointments.title", "appointments", 60, Role.ADMINISTRATOR, Role.COORDINATOR);
    }
}
