package academy.guildhall.assessment;

import academy.guildhall.people.People;
import academy.guildhall.platform.security.Role;
import academy.guildhall.programmes.CohortId;
import academy.guildhall.programmes.CohortRules;
import academy.guildhall.programmes.EnrolmentId;
import academy.guildhall.programmes.EnrolmentState;
import jakarta.annotation.security.RolesAllowed;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A cohort's panels, and what a new one can be made of. */
@Service
@Transactional(readOnly = true)
@RolesAllowed({Role.ADMINISTRATOR_, Role.COORDINATOR_})
public class PanelPlan {
    private static final String ROW = """
            select p.id, p.name, p.room, p.day, p.first_start, p.state,
                   (select count(*) from trial_candidate c where c.panel_id = p.id) as candidates,
                   (select count(*) from scoring_duty d join trial_candidate c on c.id = d.candidate_id
                    where c.panel_id = p.id and not d.recused and c.state <> 'ABSENT') as due,
                   (select count(*) from score_sheet s join trial_candidate c on c.id = s.candidate_id
                    where c.panel_id = p.id and s.state = 'SENT' and c.state <> 'ABSENT') as sent
            from panel p
            """;

    private final JdbcClient jdbc;
    private final People people;
    private final CohortRules rules;

    PanelPlan(JdbcClient jdbc, People people, CohortRules rules) {
        this.jdbc = jdbc;
        this.people = people;
        this.rules = rules;
    }

    /** Somebody who can be put on a panel now. */
    public record Ready(
            EnrolmentId id, String name, @Nullable String employer, EnrolmentState state) {}

    /** The panels of a cohort by day. */
    public List<PanelRow> of(CohortId cohort) {
        return jdbc.sql(ROW + " where p.cohort_id = :cohort order by p.day, p.first_start, p.name")
                .param("cohort", cohort.value())
                .query((rs, row) -> row(rs))
                .list();
    }

    /** The panels of all cohorts on which somebody has to do something: to draw, to tabulate, to verify, to publish. */
    public List<PanelRow> waiting() {
        return jdbc.sql(ROW + " where p.state not in ('PUBLISHED', 'CANCELLED') order by p.day, p.first_start limit 50")
                .query((rs, row) -> row(rs))
                .list();
    }

    /** The trainees of a cohort who are ready for a trial or re-trial and on no open panel, by name. */
    public List<Ready> ready(CohortId cohort) {
        return jdbc.sql("""
                        select e.id, e.name, e.employer, e.state from enrolment_card e
                        where e.cohort_id = :cohort and e.state in ('APPROVED_FOR_TRIAL', 'RETRIAL')
                          and not exists (select 1 from trial_candidate c where c.enrolment_id = e.id and c.open)
                        order by e.pinyin_key, e.id
                        """)
                .param("cohort", cohort.value())
                .query((rs, row) -> new Ready(
                        new EnrolmentId(rs.getObject("id", UUID.class)),
                        rs.getString("name"),
                        rs.getString("employer"),
                        EnrolmentState.valueOf(rs.getString("state"))))
                .list();
    }

    /** Who can sit on a panel, by name. */
    public List<People.Card> assessors() {
        return people.withRole(Role.ASSESSOR);
    }

    /** How many members a panel of this cohort has. */
    public int panelSize(CohortId cohort) {
        return rules.of(cohort).trial().panelSize();
    }

    /** The fewest minutes from one start to the next: none begins before the one before must have stopped. */
    public int fewestMinutes(CohortId cohort) {
        return Math.ceilDiv(rules.of(cohort).trial().stopSeconds(), 60);
    }

    private static PanelRow row(ResultSet rs) throws SQLException {
        return new PanelRow(
                new PanelId(rs.getObject("id", UUID.class)),
                rs.getString("name"),
                rs.getString("room"),
                rs.getObject("day", LocalDate.class),
                rs.getObject("first_start", LocalTime.class),
                PanelState.valueOf(rs.getString("state")),
                rs.getInt("candidates"),
                rs.getInt("due"),
                rs.getInt("sent"));
    }
}
