package academy.guildhall.results;

import academy.guildhall.platform.security.Standing;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where lists, entries and notices stand: with the cohort that they are about. */
@Configuration(proxyBeanMethods = false)
class ResultStandings {
    @Bean
    Standing listStanding() {
        return Standing.fixed(ResultListId.class, "resultList", """
                select c.* from result_list l join cohort_place c on c.cohort_id = l.cohort_id where l.id = :id
                """);
    }

    @Bean
    Standing entryStanding() {
        return Standing.fixed(ResultEntryId.class, "resultEntry", """
                select c.* from result_entry r join result_list l on l.id = r.list_id
                join cohort_place c on c.cohort_id = l.cohort_id where r.id = :id
                """);
    }

    @Bean
    Standing noticeStanding() {
        return Standing.fixed(PublicNoticeId.class, "notice", """
                select c.* from public_notice n join result_list l on l.id = n.list_id
                join cohort_place c on c.cohort_id = l.cohort_id where n.id = :id
                """);
    }
}
