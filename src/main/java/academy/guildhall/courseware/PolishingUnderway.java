package academy.guildhall.courseware;

import academy.guildhall.platform.security.Role;
import academy.guildhall.platform.time.AcademyTime;
import academy.guildhall.programmes.CohortId;
import academy.guildhall.programmes.CohortReach;
import jakarta.annotation.security.RolesAllowed;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where polishing doesn't go on by itself, for those who run cohorts: in one statement. */
@Service
@Transactional(readOnly = true)
@RolesAllowed({Role.ADMINISTRATOR_, Role.COORDINATOR_})
public class PolishingUnderway {
    private final JdbcClient jdbc;
    private final CohortReach reach;
    private final AcademyTime time;

    PolishingUnderway(JdbcClient jdbc, CohortReach reach, AcademyTime time) {
        this.jdbc = jdbc;
        this.reach = reach;
        this.time = time;
    }

    /**
     * A cohort in which something waits.
     *
     * @param withoutCoach those who polish, and nobody coaches them
     * @param late decks whose coach should have answered by now
     * @param lateSince when the first of these was due
     */
    public record Row(
            CohortId cohort,
            String name,
            int withoutCoach,
            int late,
            @Nullable Instant lateSince) {}

    /** By cohort, the latest first; 30 at most. */
    public List<Row> mine() {
        return reach.ofThoseWhoRun()
                .bind(jdbc.sql("""
                        select c.id as cohort, c.name,
                               count(*) filter (where p.coach_id is null) as without_coach,
                               count(*) filter (where p.state = 'IN_REVIEW' and p.coach_id is not null and p.due_at < :now) as late,
                               min(p.due_at) filter (where p.state = 'IN_REVIEW' and p.coach_id is not null and p.due_at < :now)
                                   as late_since
                        from enrolment_view e
                        join cohort_view c on c.id = e.cohort_id
                        left join course_project p on p.enrolment_id = e.id
                        where e.state in ('ENROLLED', 'POLISHING')
                        and (:everywhere or c.programme_id = any(:programmes) or c.id = any(:cohorts))
                        group by c.id, c.name, c.year, c.batch
                        having bool_or(p.coach_id is null or p.state = 'IN_REVIEW' and p.due_at < :now)
                        order by c.year desc, c.batch desc, c.id limit 30
                        """))
                .param("now", AcademyTime.utc(time.now()))
                .query(Row.class)
                .list();
    }
}
