package academy.guildhall.panels;

import academy.guildhall.platform.security.Standing;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where panels and their candidates stand: with their cohort. */
@Configuration(proxyBeanMethods = false)
class PanelStandings {
    @Bean
    Standing panelStanding() {
        return Standing.fixed(PanelId.class, "panel", """
                select c.* from panel p join cohort_place c on c.cohort_id = p.cohort_id where p.id = :id
                """);
    }

    @Bean
    Standing candidateStanding() {
        return Standing.fixed(CandidateId.class, "candidate", """
                select c.* from trial_candidate t join panel p on p.id = t.panel_id
                join cohort_place c on c.cohort_id = p.cohort_id where t.id = :id
                """);
    }

    @Bean
    Standing postponementStanding() {
        return Standing.inLog("postponement", """
                select c.* from trial_candidate t join panel p on p.id = t.panel_id
                join cohort_place c on c.cohort_id = p.cohort_id where t.id = :id
                """);
    }

    @Bean
    Standing recusalStanding() {
        return Standing.inLog("recusal", """
                select c.* from trial_candidate t join panel p on p.id = t.panel_id
                join cohort_place c on c.cohort_id = p.cohort_id where t.id = :id
                """);
    }
}
