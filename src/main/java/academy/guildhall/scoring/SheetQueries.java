package academy.guildhall.scoring;

import academy.guildhall.panels.CandidateCourses;
import academy.guildhall.panels.CandidateState;
import academy.guildhall.panels.PanelId;
import academy.guildhall.panels.PanelState;
import academy.guildhall.platform.NotFound;
import academy.guildhall.platform.data.KeptPlans;
import academy.guildhall.platform.security.CurrentUser;
import academy.guildhall.platform.security.Role;
import academy.guildhall.programmes.CohortId;
import academy.guildhall.programmes.CohortRules;
import academy.guildhall.programmes.Criterion;
import academy.guildhall.programmes.EnrolmentId;
import academy.guildhall.programmes.Rubric;
import academy.guildhall.scoring.ScoringQueries.Line;
import jakarta.annotation.security.RolesAllowed;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** An assessor's own sheets of a panel, as far as they are filled. Like {@link ScoringQueries} it knows candidates by number alone. */
@Service
@Transactional(readOnly = true)
@RolesAllowed(Role.ASSESSOR_)
public class SheetQueries {
    private final JdbcClient jdbc;
    private final CandidateCourses courses;
    private final CohortRules rules;
    private final CurrentUser current;
    private final KeptPlans plans;

    SheetQueries(JdbcClient jdbc, CandidateCourses courses, CohortRules rules, CurrentUser current, KeptPlans plans) {
        this.plans = plans;
        this.jdbc = jdbc;
        this.courses = courses;
        this.rules = rules;
        this.current = current;
    }

    /**
     * One criterion as it stands on a sheet.
     *
     * @param enteredAt when it came in; nothing for what is only about to be entered
     */
    public record Score(
            String criterion,
            @Nullable BigDecimal points,
            boolean failsOutright,
            @Nullable String reason,
            @Nullable Instant enteredAt) {
        /** Nothing entered yet. */
        public static Score blank(String criterion) {
            return new Score(criterion, null, false, null, null);
        }

        SheetEntry entry() {
            return SheetEntry.of(points, failsOutright, reason);
        }
    }

    /**
     * My sheet for one number.
     *
     * @param round how often it was given back
     * @param asked whether it is asked to go back, and nobody has decided yet
     */
    public record Sheet(
            Line line,
            Map<String, Score> scores,
            String note,
            @Nullable Instant savedAt,
            @Nullable Receipt receipt,
            int round,
            boolean asked) {
        public Filled filled() {
            return new Filled(scores, note);
        }
    }

    /** What is entered on a sheet, as it stands before somebody. */
    public record Filled(Map<String, Score> scores, String note) {
        SheetEntry entry(Criterion criterion) {
            Score score = scores.get(criterion.code());
            return score == null ? SheetEntry.BLANK : score.entry();
        }

        /** The sum of the points; nothing counts as nothing. */
        public BigDecimal total() {
            return scores.values().stream()
                    .map(Score::points)
                    .filter(Objects::nonNull)
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
        }
    }

    /** All that scoring a panel needs: its rubric, and my sheet for each number. */
    public record Desk(
            PanelId panel,
            String name,
            String room,
            PanelState state,
            CohortId cohort,
            Rubric rubric,
            List<Sheet> sheets) {}

    private record Row(
            @Nullable SheetId id,
            @Nullable String note,
            @Nullable Instant savedAt,
            @Nullable Instant sentAt,
            @Nullable String digest,
            int round,
            boolean asked,
            String name,
            String room,
            PanelState panelState,
            CohortId cohort,
            EnrolmentId enrolment,
            int number,
            Instant startsAt,
            CandidateState state,
            @Nullable String trade,
            boolean recused,
            @Nullable SheetState sheet) {
        Sheet sheet(@Nullable String course, List<Entered> entered) {
            return new Sheet(
                    new Line(number, startsAt, state, course, trade, recused, sheet),
                    entered.stream().collect(Collectors.toMap(Entered::criterion, Entered::score)),
                    note == null ? "" : note,
                    savedAt,
                    digest == null || sentAt == null ? null : new Receipt(digest, sentAt),
                    round,
                    asked);
        }
    }

    private record Entered(
            SheetId sheet,
            String criterion,
            @Nullable BigDecimal points,
            boolean failsOutright,
            @Nullable String reason,
            @Nullable Instant enteredAt) {
        Score score() {
            return new Score(criterion, points, failsOutright, reason, enteredAt);
        }
    }

    private static final String SHEETS = """
            select s.id, s.note, s.saved_at, s.sent_at, s.digest, coalesce(s.round, 0) as round,
                   exists (select from sheet_correction a where a.sheet_id = s.id and a.state = 'ASKED') as asked, p.name, p.room, p.state as panel_state,
                   p.cohort_id as cohort, c.enrolment_id as enrolment, c.number, c.starts_at, c.state, e.trade, d.recused,
                   s.state as sheet
            from scoring_duty_view d
            join candidate_view c on c.id = d.candidate_id
            join panel_view p on p.id = c.panel_id
            join trainee_view e on e.id = c.enrolment_id
            left join score_sheet s on s.candidate_id = c.id and s.assessor_id = d.assessor_id
            where p.id = :panel and d.assessor_id = :me and c.number is not null and p.state <> 'CANCELLED'
            """;

    /** Everything of mine on a panel. */
    public Desk of(PanelId panel) {
        plans.begin();
        List<Row> rows = jdbc.sql(SHEETS + " order by c.number")
                .param("panel", panel.value())
                .param("me", current.person().value())
                .query(Row.class)
                .list();
        if (rows.isEmpty()) {
            throw new NotFound("panel", panel);
        }
        Row first = rows.getFirst();
        return new Desk(
                panel,
                first.name(),
                first.room(),
                first.panelState(),
                first.cohort(),
                rules.of(first.cohort()).trial().rubric(),
                sheets(rows, courses.of(first.cohort())));
    }

    /** My sheet for one number as it stands now, without what its course is called. */
    public Sheet sheet(PanelId panel, int number) {
        plans.begin();
        Row row = jdbc.sql(SHEETS + " and c.number = :number")
                .param("panel", panel.value())
                .param("me", current.person().value())
                .param("number", number)
                .query(Row.class)
                .optional()
                .orElseThrow(() -> new NotFound("number", number));
        return sheets(List.of(row), Map.of()).getFirst();
    }

    private List<Sheet> sheets(List<Row> rows, Map<EnrolmentId, CandidateCourses.Course> known) {
        Map<SheetId, List<Entered>> entered = entered(rows);
        return rows.stream()
                .map(row -> row.sheet(
                        ScoringQueries.title(known, row.enrolment()),
                        row.id() == null ? List.of() : entered.getOrDefault(row.id(), List.of())))
                .toList();
    }

    private Map<SheetId, List<Entered>> entered(List<Row> rows) {
        List<SheetId> begun =
                rows.stream().map(Row::id).filter(Objects::nonNull).toList();
        return begun.isEmpty()
                ? Map.of()
                : jdbc
                        .sql("""
                                select sheet_id as sheet, criterion, points, fails_outright, reason, entered_at
                                from sheet_score where sheet_id = any(:sheets)
                                """)
                        .param("sheets", begun.stream().map(SheetId::value).toArray(java.util.UUID[]::new))
                        .query(Entered.class)
                        .list()
                        .stream()
                        .collect(Collectors.groupingBy(Entered::sheet));
    }
}
