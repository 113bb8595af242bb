package academy.guildhall.scoring;

import academy.guildhall.panels.PanelId;
import academy.guildhall.platform.PersonId;
import academy.guildhall.platform.security.CurrentUser;
import academy.guildhall.platform.security.Role;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Which sheets of a number could be entered from paper, and which were entered by one; never with what. */
@Service
@Transactional(readOnly = true)
@RolesAllowed({Role.ADMINISTRATOR_, Role.COORDINATOR_})
public class PaperQueries {
    private final JdbcClient jdbc;
    private final CurrentUser current;

    PaperQueries(JdbcClient jdbc, CurrentUser current) {
        this.jdbc = jdbc;
        this.current = current;
    }

    /**
     * An assessor whose sheet isn't in.
     *
     * @param enteredBy who entered it first, if somebody did
     * @param mine whether I did: then another enters it next
     */
    public record Owed(
            PersonId assessor, String name, @Nullable String enteredBy, boolean mine) {}

    /** By name. */
    public List<Owed> owed(PanelId panel, int number) {
        return jdbc.sql("""
                        select d.assessor_id as assessor, p.name, f.name as entered_by,
                               coalesce(e.entered_by_id = :me, false) as mine
                        from scoring_duty_view d
                        join candidate_view c on c.id = d.candidate_id
                        join person_view p on p.id = d.assessor_id
                        left join score_sheet s on s.candidate_id = c.id and s.assessor_id = d.assessor_id
                        left join paper_entry e
                          on e.candidate_id = c.id and e.assessor_id = d.assessor_id and e.state = 'ENTERED'
                        left join person_view f on f.id = e.entered_by_id
                        where c.panel_id = :panel and c.number = :number and c.state = 'LECTURED' and not d.recused
                          and s.state is distinct from 'SENT'
                        order by p.pinyin_key, p.id
                        """)
                .param("panel", panel.value())
                .param("number", number)
                .param("me", current.person().value())
                .query(Owed.class)
                .list();
    }
}
