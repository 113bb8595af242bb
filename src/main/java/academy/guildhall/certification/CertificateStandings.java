package academy.guildhall.certification;

import academy.guildhall.platform.security.Standing;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where certificates stand: with the cohort that they were earned in. */
@Configuration(proxyBeanMethods = false)
class CertificateStandings {
    @Bean
    Standing certificateStanding() {
        return Standing.fixed(CertificateId.class, "certificate", """
                select c.* from certificate f join enrolment_view e on e.id = f.enrolment_id
                join cohort_place c on c.cohort_id = e.cohort_id where f.id = :id
                """);
    }
}
