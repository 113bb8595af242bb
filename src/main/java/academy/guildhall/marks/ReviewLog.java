package academy.guildhall.marks;

import academy.guildhall.platform.SubjectTitles;
import academy.guildhall.platform.security.Standing;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the log says of score reviews: panel and number, and where they stand. */
@Configuration(proxyBeanMethods = false)
class ReviewLog {
    @Bean
    SubjectTitles reviewTitles() {
        return () -> Map.of(
                "review",
                "select concat_ws(' · ', p.name, c.number) from candidate_view c join panel_view p on p.id = c.panel_id"
                        + " where c.id = :id");
    }

    @Bean
    Standing reviewStanding() {
        return Standing.inLog("review", """
                select l.* from candidate_view c join panel_view p on p.id = c.panel_id
                join cohort_place l on l.cohort_id = p.cohort_id where c.id = :id
                """);
    }
}
