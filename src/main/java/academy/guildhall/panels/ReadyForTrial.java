package academy.guildhall.panels;

import academy.guildhall.platform.security.Role;
import academy.guildhall.programmes.CohortId;
import academy.guildhall.programmes.CohortReach;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who is ready for a trial lecture and stands on no panel, for those who run cohorts: in one statement. */
@Service
@Transactional(readOnly = true)
@RolesAllowed({Role.ADMINISTRATOR_, Role.COORDINATOR_})
public class ReadyForTrial {
    private final JdbcClient jdbc;
    private final CohortReach reach;

    ReadyForTrial(JdbcClient jdbc, CohortReach reach) {
        this.jdbc = jdbc;
        this.reach = reach;
    }

    /** @param people how many of the cohort are ready, for the first time or again, and on no panel that is still to be held */
    public record Row(CohortId cohort, String name, int people) {}

    /** By cohort, the latest first; 30 at most. */
    public List<Row> mine() {
        return reach.ofThoseWhoRun().bind(jdbc.sql("""
                        select c.id as cohort, c.name, count(*) as people
                        from enrolment_view e join cohort_view c on c.id = e.cohort_id
                        where e.state in ('APPROVED_FOR_TRIAL', 'RETRIAL')
                        and not exists (select from candidate_view k where k.enrolment_id = e.id and k.open)
                        and (:everywhere or c.programme_id = any(:programmes) or c.id = any(:cohorts))
                        group by c.id, c.name, c.year, c.batch
                        order by c.year desc, c.batch desc, c.id limit 30
                        """)).query(Row.class).list();
    }
}
