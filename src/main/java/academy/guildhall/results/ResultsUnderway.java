package academy.guildhall.results;

import academy.guildhall.platform.security.Role;
import academy.guildhall.programmes.CohortId;
import academy.guildhall.programmes.CohortReach;
import jakarta.annotation.security.RolesAllowed;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lists that aren't done with, for the home page of those who run them: in one statement. */
@Service
@Transactional(readOnly = true)
@RolesAllowed({Role.ADMINISTRATOR_, Role.COORDINATOR_})
public class ResultsUnderway {
    private final JdbcClient jdbc;
    private final CohortReach reach;

    ResultsUnderway(JdbcClient jdbc, CohortReach reach) {
        this.jdbc = jdbc;
        this.reach = reach;
    }

    /**
     * A list that isn't done with.
     *
     * @param unsettled whether something of its notice is still to be settled
     */
    public record Underway(
            CohortId cohort,
            String cohortName,
            ResultListState state,
            @Nullable Instant closesAt,
            boolean unsettled) {}

    /** Lists that wait for a decision or a notice, and notices that run; for the home page. */
    public List<Underway> mine() {
        return reach.ofThoseWhoRun().bind(jdbc.sql("""
                        select l.cohort_id as cohort, c.name as cohort_name, l.state, n.closes_at, coalesce(n.unsettled, false) as unsettled
                        from result_list l
                        join cohort_view c on c.id = l.cohort_id
                        left join public_notice n on n.list_id = l.id
                        where (l.state <> 'CLOSED' or n.unsettled)
                        and (:everywhere or c.programme_id = any(:programmes) or c.id = any(:cohorts))
                        order by n.closes_at nulls first, l.proposed_at, l.id
                        """)).query(Underway.class).list();
    }
}
