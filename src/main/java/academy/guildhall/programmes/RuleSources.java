package academy.guildhall.programmes;

import academy.guildhall.platform.NotFound;
import academy.guildhall.platform.security.Role;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Which version of which programme's rules a cohort keeps, for everybody whom they bind. */
@Service
@Transactional(readOnly = true)
@RolesAllowed({Role.TRAINEE_, Role.COACH_, Role.ASSESSOR_, Role.COORDINATOR_, Role.ADMINISTRATOR_})
public class RuleSources {
    private static final String SOURCE = """
            select p.name_zh as zh, p.name_en as en, r.number, r.applies_from
            from cohort c join programme_rules r on r.id = c.rules_id join programme p on p.id = r.programme_id
            """;

    private final JdbcClient jdbc;

    RuleSources(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public RuleSource of(CohortId cohort) {
        return jdbc.sql(SOURCE + " where c.id = :id")
                .param("id", cohort.value())
                .query(RuleSource.class)
                .optional()
                .orElseThrow(() -> new NotFound("cohort", cohort));
    }

    /** That of the cohort in which somebody is enrolled, who may hold no role any more. */
    @PermitAll
    public RuleSource of(EnrolmentId enrolment) {
        return jdbc.sql(SOURCE + " where c.id = (select cohort_id from enrolment where id = :id)")
                .param("id", enrolment.value())
                .query(RuleSource.class)
                .optional()
                .orElseThrow(() -> new NotFound("enrolment", enrolment));
    }
}
