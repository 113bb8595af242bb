package academy.guildhall.appointment.ui;

import academy.guildhall.appointment.AppointmentLinks;
import academy.guildhall.platform.security.Role;
import academy.guildhall.platform.ui.Waits;
import academy.guildhall.programmes.CohortBoards;
import academy.guildhall.programmes.EnrolmentState;
import academy.guildhall.programmes.ui.CohortLines;
import academy.guildhall.programmes.ui.CohortSection;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where the module's page stands among those of a cohort, and what waits there. */
@Configuration(proxyBeanMethods = false)
public class AppointmentNavigation {
    @Bean
    CohortSection appointmentsSection() {
        return CohortSection.of("appointments.title", "appointments", 60, Role.ADMINISTRATOR, Role.COORDINATOR);
    }

    @Bean
    Waits lettersToIssue(CohortBoards boards) {
        return new CohortLines(
                boards,
                EnrolmentState.CERTIFIED,
                "waits.letters",
                "waits.letters.open",
                AppointmentLinks::ofCohort,
                Role.ADMINISTRATOR);
    }
}
