package academy.guildhall.programmes;

import academy.guildhall.platform.NotFound;
import academy.guildhall.platform.security.Role;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Which version of which programme's rules a cohort keeps, for everybody whom they bind. */
@Service
@Transactional(readOnly = true)
@RolesAllowed({Role.TRAINEE_, Role.COACH_, Role.ASSESSOR_, Role.COORDINATOR_, Role.ADMINISTRATOR_})
public class RuleSources {
    private final CohortRules rules;
    private final JdbcClient jdbc;

    RuleSources(CohortRules rules, JdbcClient jdbc) {
        this.rules = rules;
        this.jdbc = jdbc;
    }

    public RuleSource of(CohortId cohort) {
        return rules.source(cohort);
    }

    /** That of the cohort in which somebody is enrolled, who may hold no role any more. */
    @PermitAll
    public RuleSource of(EnrolmentId enrolment) {
        return jdbc.sql("select cohort_id from enrolment where id = :id")
                .param("id", enrolment.value())
                .query(UUID.class)
                .optional()
                .map(cohort -> rules.source(new CohortId(cohort)))
                .orElseThrow(() -> new NotFound("enrolment", enrolment));
    }
}
