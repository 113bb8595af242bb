package academy.guildhall.marks;

import academy.guildhall.marks.fairness.Fairness;
import academy.guildhall.panels.CandidateId;
import academy.guildhall.panels.PanelDetail;
import academy.guildhall.panels.PanelId;
import academy.guildhall.platform.security.Role;
import academy.guildhall.programmes.CohortId;
import academy.guildhall.programmes.CohortReach;
import jakarta.annotation.security.RolesAllowed;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Panels and their marks, for those who run them. */
@Service
@Transactional(readOnly = true)
@RolesAllowed({Role.ADMINISTRATOR_, Role.COORDINATOR_})
public class MarkQueries {
    private static final String ROW = """
            select p.id, p.name, h.name as cohort, p.room, p.day, p.first_start, p.state,
                   (select count(*) from candidate_view c where c.panel_id = p.id and c.state <> 'POSTPONED') as candidates,
                   (select count(*) from scoring_duty_view d join candidate_view c on c.id = d.candidate_id
                    where c.panel_id = p.id and not d.recused and c.state in ('WAITING', 'LECTURED')) as sheets_due,
                   (select count(*) from score_sheet_view s join candidate_view c on c.id = s.candidate_id
                    where c.panel_id = p.id and s.state = 'SENT' and c.state in ('WAITING', 'LECTURED')) as sheets_sent
            from panel_view p join cohort_view h on h.id = p.cohort_id
            """;

    private final JdbcClient jdbc;
    private final CohortReach reach;
    private final MarkStore store;

    MarkQueries(JdbcClient jdbc, CohortReach reach, MarkStore store) {
        this.jdbc = jdbc;
        this.reach = reach;
        this.store = store;
    }

    /** The marks of a panel that the reader may see; none until they are tabulated. */
    public PanelMarks of(PanelDetail panel) {
        if (!panel.state().hasMarks()) {
            return PanelMarks.NONE;
        }
        Map<CandidateId, PanelMarks.Kept> kept = new HashMap<>();
        store.kept(panel.id())
                .forEach((candidate, figures) -> kept.put(
                        candidate, new PanelMarks.Kept(figures.finalMark(), figures.place(), figures.passed())));
        return new PanelMarks(new Tabulation(panel.rules()).of(store.lectures(panel.id())), kept);
    }

    /** How the panel judged, beside its marks; nothing before they are tabulated, nor where there is too little to compare. */
    public Optional<Fairness> fairness(PanelDetail panel) {
        if (!panel.state().hasMarks()) {
            return Optional.empty();
        }
        List<Lecture> lectures = store.lectures(panel.id());
        return Fairness.of(panel.rules(), lectures, new Tabulation(panel.rules()).of(lectures));
    }

    /**
     * A sheet that was corrected after it had been sent.
     *
     * @param was its total before, of 100
     * @param now its total by now
     */
    public record Corrected(
            int number,
            String assessor,
            BigDecimal was,
            BigDecimal now,
            String reason,
            String askedBy,
            String countersignedBy) {}

    private static final String CORRECTED = """
            select c.number, a.name as assessor, x.was_total as was,
                   (select sum(y.points) from sheet_score_view y where y.sheet_id = s.id) as now,
                   x.reason, b.name as asked_by, d.name as countersigned_by
            from sheet_correction_view x
            join score_sheet_view s on s.id = x.sheet_id
            join candidate_view c on c.id = s.candidate_id
            join person_view a on a.id = s.assessor_id
            join person_view b on b.id = x.asked_by_id
            join person_view d on d.id = x.decided_by_id
            where x.state = 'GRANTED'
            """;

    /** The sheets on one lecture that went back by two people's hands, in order. */
    public List<Corrected> corrected(CandidateId candidate) {
        return jdbc.sql(CORRECTED + " and c.id = :candidate order by x.decided_at")
                .param("candidate", candidate.value())
                .query(Corrected.class)
                .list();
    }

    /** The same for a whole panel, in order of the numbers. */
    public List<Corrected> correctedOn(PanelId panel) {
        return jdbc.sql(CORRECTED + " and c.panel_id = :panel order by c.number, x.decided_at")
                .param("panel", panel.value())
                .query(Corrected.class)
                .list();
    }

    /** The panels of a cohort by day. */
    public List<PanelRow> panels(CohortId cohort) {
        return jdbc.sql(ROW + " where p.cohort_id = :cohort order by p.day, p.first_start, p.name")
                .param("cohort", cohort.value())
                .query(PanelRow.class)
                .list();
    }

    /** The panels of the cohorts that I run, on which somebody has to do something: to draw, to tabulate, to verify, to publish. */
    public List<PanelRow> waiting() {
        return reach.ofThoseWhoRun()
                .bind(jdbc.sql(ROW + """
                        where p.state not in ('PUBLISHED', 'CANCELLED')
                        and (:everywhere or h.programme_id = any(:programmes) or h.id = any(:cohorts))
                        order by p.day, p.first_start limit 50
                        """))
                .query(PanelRow.class)
                .list();
    }
}
