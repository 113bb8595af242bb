package academy.guildhall.admissions;

import academy.guildhall.platform.security.Standing;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where applications stand: with their programme, their cohort once there is one, and the branches that nominated or employ. */
@Configuration(proxyBeanMethods = false)
class AdmissionStandings {
    @Bean
    Standing importStanding() {
        return Standing.fixed(NominationImportId.class, "import", """
                select p.id as programme_id, p.academy_id from nomination_import i join programme_view p on p.id = i.programme_id
                where i.id = :id
                """);
    }

    @Bean
    Standing applicationStanding() {
        return Standing.moving(ApplicationId.class, "application", """
                select p.id as programme_id, p.academy_id, a.cohort_id, b.branch_id
                from application a
                join programme_view p on p.id = a.programme_id
                join person_view c on c.id = a.person_id
                left join lateral (select branch_id from branches_of(a.nominator_id)
                    union select branch_id from branches_of(c.employer_id)) b on true
                where a.id = :id
                """);
    }
}
