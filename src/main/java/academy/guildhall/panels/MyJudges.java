package academy.guildhall.panels;

import academy.guildhall.platform.PersonId;
import academy.guildhall.platform.security.CurrentUser;
import academy.guildhall.platform.security.Role;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who is to judge my lecture, and what became of it where I said that they shouldn't. See ADR 0148. */
@Service
@Transactional(readOnly = true)
@RolesAllowed(Role.TRAINEE_)
public class MyJudges {
    private final JdbcClient jdbc;
    private final CurrentUser current;

    MyJudges(JdbcClient jdbc, CurrentUser current) {
        this.jdbc = jdbc;
        this.current = current;
    }

    /**
     * One of my panel.
     *
     * @param recused whether they don't judge me
     * @param asked how far what I asked is; nothing where I asked nothing
     */
    public record Judge(
            PersonId person,
            String name,
            boolean chief,
            boolean recused,
            @Nullable RecusalRequestState asked,
            @Nullable String refusal) {}

    /** The panel before which I am still to lecture, its chief first; nobody without one. */
    public List<Judge> mine() {
        return jdbc.sql("""
                        select m.person_id as person, a.name, m.chief, d.recused, r.state as asked, r.refusal
                        from trial_candidate c
                        join panel p on p.id = c.panel_id and p.state in ('PLANNED', 'DRAWN', 'SCORING')
                        join panel_member m on m.panel_id = p.id
                        join person_view a on a.id = m.person_id
                        join scoring_duty d on d.candidate_id = c.id and d.assessor_id = m.person_id
                        left join recusal_request r on r.candidate_id = c.id and r.assessor_id = m.person_id
                        where c.person_id = :me and c.open and c.state = 'WAITING'
                        order by m.chief desc, a.pinyin_key, a.id
                        """)
                .param("me", current.person().value())
                .query(Judge.class)
                .list();
    }
}
