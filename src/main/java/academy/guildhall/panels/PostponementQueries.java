package academy.guildhall.panels;

import academy.guildhall.platform.Seen;
import academy.guildhall.platform.security.Role;
import jakarta.annotation.security.RolesAllowed;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What those who run a panel have to decide, and have decided, about lecturing on another day. */
@Service
@Transactional(readOnly = true)
@RolesAllowed({Role.ADMINISTRATOR_, Role.COORDINATOR_})
public class PostponementQueries {
    private final JdbcClient jdbc;

    PostponementQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Who asked that a candidate lectures on another day, and who decided what. */
    public record Row(
            CandidateId candidate,
            @Nullable Integer number,
            String candidateName,
            String reason,
            PostponementState state,
            Instant askedAt,
            String askedBy,
            @Nullable String decidedBy,
            @Nullable String refusal,
            Seen seen) {}

    /** On a panel, what waits first. What nobody can decide any more, as the lecture was given after all, isn't among it. */
    public List<Row> on(PanelId panel) {
        return jdbc.sql("""
                        select c.id as candidate, c.number, e.name as candidate_name, a.reason, a.state, a.asked_at,
                               b.name as asked_by, d.name as decided_by, a.refusal, a.version as seen
                        from postponement a
                        join trial_candidate c on c.id = a.candidate_id
                        join trainee_view e on e.id = c.enrolment_id
                        join person_view b on b.id = a.asked_by_id
                        left join person_view d on d.id = a.decided_by_id
                        where c.panel_id = :panel and (a.state <> 'ASKED' or c.state in ('WAITING', 'ABSENT'))
                        order by a.state <> 'ASKED', a.asked_at, a.id
                        """).param("panel", panel.value()).query(Row.class).list();
    }
}
