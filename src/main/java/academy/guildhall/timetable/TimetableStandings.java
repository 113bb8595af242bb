package academy.guildhall.timetable;

import academy.guildhall.platform.security.Standing;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where sessions stand: with their cohort. */
@Configuration(proxyBeanMethods = false)
class TimetableStandings {
    @Bean
    Standing sessionStanding() {
        return Standing.fixed(SessionId.class, "session", """
                select c.* from session s join cohort_place c on c.cohort_id = s.cohort_id where s.id = :id
                """);
    }
}
