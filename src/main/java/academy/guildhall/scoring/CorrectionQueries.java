package academy.guildhall.scoring;

import academy.guildhall.panels.PanelId;
import academy.guildhall.platform.PersonId;
import academy.guildhall.platform.Seen;
import academy.guildhall.platform.security.CurrentUser;
import academy.guildhall.platform.security.Role;
import jakarta.annotation.security.RolesAllowed;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What is asked of sheets that I wrote, or over which I preside. */
@Service
@Transactional(readOnly = true)
@RolesAllowed(Role.ASSESSOR_)
public class CorrectionQueries {
    private final JdbcClient jdbc;
    private final CurrentUser current;

    CorrectionQueries(JdbcClient jdbc, CurrentUser current) {
        this.jdbc = jdbc;
        this.current = current;
    }

    /**
     * Somebody asks that this sheet goes back.
     *
     * @param mine whether I ask; then another decides
     */
    public record Asked(
            PanelId panel,
            int number,
            PersonId assessor,
            String assessorName,
            String askedByName,
            Instant askedAt,
            String reason,
            Seen seen,
            boolean mine) {}

    /** By panel, the earliest first; nothing of numbers from which I am recused. */
    public Map<PanelId, List<Asked>> open() {
        return jdbc.sql("""
                        select p.id as panel, c.number, s.assessor_id as assessor, a.name as assessor_name,
                               b.name as asked_by_name, x.asked_at, x.reason, x.version as seen, x.asked_by_id = :me as mine
                        from panel_member_view m
                        join panel_view p on p.id = m.panel_id and p.state = 'SCORING'
                        join candidate_view c on c.panel_id = p.id
                        join score_sheet s on s.candidate_id = c.id and s.state = 'SENT'
                        join sheet_correction x on x.sheet_id = s.id and x.state = 'ASKED'
                        join scoring_duty_view d on d.candidate_id = c.id and d.assessor_id = m.person_id and not d.recused
                        join person_view a on a.id = s.assessor_id
                        join person_view b on b.id = x.asked_by_id
                        where m.person_id = :me and (m.chief or s.assessor_id = :me)
                        order by x.asked_at, x.id
                        """).param("me", current.person().value()).query(Asked.class).list().stream()
                .collect(Collectors.groupingBy(Asked::panel));
    }
}
