package academy.guildhall.admissions;

import academy.guildhall.people.OrganisationsMerged;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Applications keep their nominating organisation when it is merged with another. */
@Component
class NominatorsMerged {
    private final JdbcClient jdbc;

    NominatorsMerged(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @EventListener
    void follow(OrganisationsMerged merged) {
        jdbc.sql("update application set nominator_id = :kept where nominator_id = :goes")
                .param("kept", merged.kept().value())
                .param("goes", merged.goes().value())
                .update();
    }
}
