package academy.guildhall.marks;

import academy.guildhall.panels.PanelId;
import academy.guildhall.platform.security.CurrentUser;
import academy.guildhall.platform.security.Role;
import academy.guildhall.programmes.CohortReach;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What was asked about lectures and waits for somebody to decide, on the panels that I run and don't sit on. */
@Service
@Transactional(readOnly = true)
@RolesAllowed({Role.ADMINISTRATOR_, Role.COORDINATOR_})
public class OpenRequests {
    private final JdbcClient jdbc;
    private final CohortReach reach;
    private final CurrentUser current;

    OpenRequests(JdbcClient jdbc, CohortReach reach, CurrentUser current) {
        this.jdbc = jdbc;
        this.reach = reach;
        this.current = current;
    }

    /** What somebody asks. */
    public enum What {
        /** That their published figures be read again. */
        REVIEW,
        /** Another day. */
        POSTPONEMENT,
        /** That an assessor doesn't judge them. */
        RECUSAL,
        /** That a sheet which was sent goes back. */
        CORRECTION
    }

    /** @param requests of this kind on the panel */
    public record Row(PanelId panel, String name, String cohort, What what, int requests) {}

    /** By panel, the earliest first, 50 at most. Without what I asked or proposed myself: somebody else decides it. One statement. */
    public List<Row> mine() {
        return reach.ofThoseWhoRun()
                .bind(jdbc.sql("""
                        select p.id as panel, p.name, h.name as cohort, o.what, count(*) as requests
                        from (select candidate_id, 'REVIEW' as what from score_review
                              where state = 'ASKED' or state = 'PROPOSED' and proposed_by_id <> :me
                              union all
                              select candidate_id, 'POSTPONEMENT' from postponement_view where state = 'ASKED'
                              union all
                              select candidate_id, 'RECUSAL' from recusal_request_view where state = 'ASKED'
                              union all
                              select s.candidate_id, 'CORRECTION' from sheet_correction_view x
                              join score_sheet_view s on s.id = x.sheet_id
                              where x.state = 'ASKED' and x.asked_by_id <> :me) o
                        join candidate_view c on c.id = o.candidate_id
                        join panel_view p on p.id = c.panel_id and p.state <> 'CANCELLED'
                        join cohort_view h on h.id = p.cohort_id
                        where not exists (
                            select from panel_member_view m where m.panel_id = p.id and m.person_id = :me)
                        and (:everywhere or h.programme_id = any(:programmes) or h.id = any(:cohorts))
                        group by p.id, p.name, p.day, p.first_start, h.name, o.what
                        order by p.day, p.first_start, p.id, o.what limit 50
                        """).param("me", current.person().value()))
                .query(Row.class)
                .list();
    }
}
