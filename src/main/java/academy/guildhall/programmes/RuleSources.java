package academy.guildhall.programmes;

import academy.guildhall.platform.NotFound;
import academy.guildhall.platform.security.Role;
import jakarta.annotation.security.RolesAllowed;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Which version of which programme's rules a cohort keeps, for everybody whom they bind. */
@Service
@Transactional(readOnly = true)
@RolesAllowed({Role.TRAINEE_, Role.COACH_, Role.ASSESSOR_, Role.COORDINATOR_, Role.ADMINISTRATOR_})
public class RuleSources {
    private final JdbcClient jdbc;

    RuleSources(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public RuleSource of(CohortId cohort) {
        return jdbc.sql("""
                        select p.name_zh as zh, p.name_en as en, r.number, r.applies_from
                        from cohort c join programme_rules r on r.id = c.rules_id join programme p on p.id = r.programme_id
                        where c.id = :id
                        """)
                .param("id", cohort.value())
                .query(RuleSource.class)
                .optional()
                .orElseThrow(() -> new NotFound("cohort", cohort));
    }
}
