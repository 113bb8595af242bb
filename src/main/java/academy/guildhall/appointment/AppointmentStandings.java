package academy.guildhall.appointment;

import academy.guildhall.platform.security.Standing;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where appointments stand: with the cohort that they go back to. */
@Configuration(proxyBeanMethods = false)
class AppointmentStandings {
    @Bean
    Standing appointmentStanding() {
        return Standing.fixed(AppointmentId.class, "appointment", """
                select c.* from appointment a join enrolment_view e on e.id = a.enrolment_id
                join cohort_place c on c.cohort_id = e.cohort_id where a.id = :id
                """);
    }
}
