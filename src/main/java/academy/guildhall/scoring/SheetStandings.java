package academy.guildhall.scoring;

import academy.guildhall.platform.security.Standing;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where score sheets stand: with their panel's cohort. */
@Configuration(proxyBeanMethods = false)
class SheetStandings {
    @Bean
    Standing sheetStanding() {
        return Standing.fixed(SheetId.class, "sheet", """
                select p.* from score_sheet s join candidate_view c on c.id = s.candidate_id
                join panel_view v on v.id = c.panel_id join cohort_place p on p.cohort_id = v.cohort_id
                where s.id = :id
                """);
    }
}
