package academy.guildhall.objections;

import academy.guildhall.platform.security.Standing;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where objections stand: with the cohort that they are about. */
@Configuration(proxyBeanMethods = false)
class ObjectionStandings {
    @Bean
    Standing objectionStanding() {
        return Standing.fixed(ObjectionId.class, "objection", """
                select c.* from objection_case o join public_notice_view n on n.id = o.notice_id
                join cohort_place c on c.cohort_id = n.cohort_id where o.id = :id
                """);
    }
}
