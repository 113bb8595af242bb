package academy.guildhall.draws;

import academy.guildhall.platform.security.Standing;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where draws stand: with their panels. */
@Configuration(proxyBeanMethods = false)
class DrawStandings {
    @Bean
    Standing drawStanding() {
        return Standing.inLog("draw", """
                select c.* from panel_view p join cohort_place c on c.cohort_id = p.cohort_id where p.id = :id
                """);
    }
}
