package academy.guildhall.marks;

import academy.guildhall.panels.CandidateId;
import academy.guildhall.panels.PanelId;
import academy.guildhall.platform.PersonId;
import academy.guildhall.platform.Seen;
import academy.guildhall.platform.security.CurrentUser;
import academy.guildhall.platform.security.Role;
import jakarta.annotation.security.RolesAllowed;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Doubts in the published figures of a panel, for those who run it. */
@Service
@Transactional(readOnly = true)
@RolesAllowed({Role.ADMINISTRATOR_, Role.COORDINATOR_})
public class ReviewQueries {
    private final JdbcClient jdbc;
    private final CurrentUser current;

    ReviewQueries(JdbcClient jdbc, CurrentUser current) {
        this.jdbc = jdbc;
        this.current = current;
    }

    /**
     * A doubt, and what was proposed and decided about it. Figures are old and new ones.
     *
     * @param mine whether the reader proposed it, and so doesn't confirm it
     */
    public record Row(
            CandidateId candidate,
            int number,
            String name,
            String doubt,
            ScoreReviewState state,
            @Nullable String reason,
            @Nullable String assessor,
            @Nullable BigDecimal wasTotal,
            @Nullable BigDecimal nowTotal,
            @Nullable String proposedBy,
            @Nullable String decidedBy,
            boolean mine,
            @Nullable BigDecimal wasMark,
            @Nullable BigDecimal nowMark,
            @Nullable BigDecimal penalty,
            @Nullable Integer wasPlace,
            @Nullable Integer nowPlace,
            @Nullable Boolean wasPassed,
            @Nullable Boolean nowPassed,
            Seen seen) {
        /** What the review changed; nothing before it is confirmed, or where the figures stand. */
        public @Nullable ReviewedFigures figures() {
            return ReviewedFigures.of(
                    wasTotal, nowTotal, wasMark, nowMark, penalty, wasPlace, nowPlace, wasPassed, nowPassed, reason);
        }
    }

    /** What waits first. */
    public List<Row> on(PanelId panel) {
        return jdbc.sql("""
                        select c.id as candidate, c.number, e.name, v.doubt, v.state, v.reason, a.name as assessor, v.was_total,
                               v.now_total, b.name as proposed_by, d.name as decided_by,
                               coalesce(v.proposed_by_id = :me, false) as mine, k.was_final_mark as was_mark,
                               k.final_mark as now_mark, k.penalty, k.was_place, k.place as now_place, k.was_passed,
                               k.passed as now_passed, v.version as seen
                        from score_review v
                        join candidate_view c on c.id = v.candidate_id
                        join trainee_view e on e.id = c.enrolment_id
                        left join person_view a on a.id = v.assessor_id
                        left join person_view b on b.id = v.proposed_by_id
                        left join person_view d on d.id = v.decided_by_id
                        left join corrected_result k on k.review_id = v.id and k.candidate_id = c.id
                        where c.panel_id = :panel
                        order by v.state not in ('ASKED', 'PROPOSED'), v.asked_at, v.id
                        """)
                .param("panel", panel.value())
                .param("me", current.person().value())
                .query(Row.class)
                .list();
    }

    /** A criterion that was read otherwise than it is now, or is to be. */
    public record Point(CandidateId candidate, String criterion, BigDecimal was, BigDecimal now) {}

    public List<Point> points(PanelId panel) {
        return jdbc.sql("""
                        select v.candidate_id as candidate, y.criterion, y.was_points as was, y.now_points as now
                        from reviewed_point y
                        join score_review v on v.id = y.review_id
                        join candidate_view c on c.id = v.candidate_id
                        where c.panel_id = :panel order by v.asked_at, y.criterion
                        """).param("panel", panel.value()).query(Point.class).list();
    }

    /** Points of one criterion on one sheet, as they are read now. */
    public record Read(PersonId assessor, String name, String criterion, BigDecimal points) {}

    /** The sheets on one lecture, by assessors' names. */
    public List<Read> sheets(CandidateId candidate) {
        return jdbc.sql("""
                        select s.assessor_id as assessor, a.name, x.criterion, x.points
                        from score_sheet_view s
                        join person_view a on a.id = s.assessor_id
                        join read_score x on x.sheet_id = s.id and x.points is not null
                        where s.candidate_id = :candidate and s.state = 'SENT'
                        order by a.pinyin_key, a.id, x.criterion
                        """)
                .param("candidate", candidate.value())
                .query(Read.class)
                .list();
    }
}
