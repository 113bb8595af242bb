package academy.guildhall.panels;

import academy.guildhall.platform.NotFound;
import academy.guildhall.platform.PersonId;
import academy.guildhall.platform.Refusal;
import academy.guildhall.platform.security.CurrentUser;
import academy.guildhall.platform.security.Role;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who is to judge my lecture, and of whom I say that they shouldn't. See ADR 0148. */
@Service
@Transactional(readOnly = true)
@RolesAllowed(Role.TRAINEE_)
public class MyJudges {
    private final JdbcClient jdbc;
    private final PanelRepository panels;
    private final CandidateRepository candidates;
    private final RecusalRequests requests;
    private final CurrentUser current;

    MyJudges(
            JdbcClient jdbc,
            PanelRepository panels,
            CandidateRepository candidates,
            RecusalRequests requests,
            CurrentUser current) {
        this.jdbc = jdbc;
        this.panels = panels;
        this.candidates = candidates;
        this.requests = requests;
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

    private record Mine(CandidateId id, PanelId panel) {}

    private static final String MINE = """
            from trial_candidate c join panel p on p.id = c.panel_id
            where c.person_id = :me and c.open and c.state = 'WAITING' and p.state in ('PLANNED', 'DRAWN', 'SCORING')
            """;

    /** The panel before which I am still to lecture, its chief first; nobody without one. */
    public List<Judge> mine() {
        return jdbc.sql("""
                        select m.person_id as person, a.name, m.chief, d.recused, r.state as asked, r.refusal
                        from (select c.id, c.panel_id
                        """ + MINE + """
                        ) mine
                        join panel_member m on m.panel_id = mine.panel_id
                        join person_view a on a.id = m.person_id
                        join scoring_duty d on d.candidate_id = mine.id and d.assessor_id = m.person_id
                        left join recusal_request r on r.candidate_id = mine.id and r.assessor_id = m.person_id
                        order by m.chief desc, a.pinyin_key, a.id
                        """)
                .param("me", current.person().value())
                .query(Judge.class)
                .list();
    }

    /** Asks that one of them doesn't judge me: a relative, my master or apprentice, or for another reason. */
    @Transactional
    public void ask(PersonId assessor, RecusalCause cause, String reason) {
        Mine mine = open().orElseThrow(() -> new Refusal("recusal.request.refused.closed"));
        Panel panel = panels.lock(mine.panel()).orElseThrow(() -> new NotFound("panel", mine.panel()));
        Candidate candidate = candidates.findById(mine.id()).orElseThrow(() -> new NotFound("candidate", mine.id()));
        if (!panel.people().contains(assessor)) {
            throw new NotFound("assessor", assessor);
        }
        requests.ask(panel.held(), candidate, assessor, cause, current.act(reason));
    }

    private Optional<Mine> open() {
        return jdbc.sql("select c.id, c.panel_id as panel " + MINE)
                .param("me", current.person().value())
                .query(Mine.class)
                .optional();
    }
}
