package academy.guildhall.objections;

import academy.guildhall.platform.security.CurrentUser;
import academy.guildhall.platform.security.Role;
import academy.guildhall.programmes.CohortReach;
import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Objections that aren't settled, for the home page of those who lead them or look into them: in one statement. */
@Service
@Transactional(readOnly = true)
@RolesAllowed({Role.ADMINISTRATOR_, Role.COORDINATOR_})
public class ObjectionsUnderway {
    private final JdbcClient jdbc;
    private final CohortReach reach;
    private final CurrentUser current;

    ObjectionsUnderway(JdbcClient jdbc, CohortReach reach, CurrentUser current) {
        this.jdbc = jdbc;
        this.reach = reach;
        this.current = current;
    }

    /**
     * One that isn't settled.
     *
     * @param appointed whether whoever asks looks into it
     * @param unfound points of which nothing has been found yet
     */
    public record Row(
            ObjectionId id,
            String about,
            String cohortName,
            ObjectionState state,
            LocalDate dueOn,
            boolean appointed,
            int unfound) {}

    /** The one that is due first comes first. */
    public List<Row> mine() {
        return reach.ofThoseWhoRun()
                .bind(jdbc.sql("""
                        select o.id, e.name as about, c.name as cohort_name, o.state, o.due_on, mine.id is not null as appointed,
                               (select count(*) from objection_point p where p.objection_id = o.id and p.finding is null) as unfound
                        from objection_case o
                        join trainee_view e on e.id = o.enrolment_id
                        join cohort_view c on c.id = e.cohort_id
                        left join lateral (
                            select i.objection_id as id from objection_investigator i
                            where i.objection_id = o.id and i.person_id = :me) mine on true
                        where o.state in ('QUEUED', 'RECEIVED', 'OPEN', 'UPHELD')
                        and (:everywhere or c.programme_id = any(:programmes) or c.id = any(:cohorts))
                        order by o.due_on, o.received_at, o.id
                        """))
                .param("me", current.person().value())
                .query(Row.class)
                .list();
    }
}
