package academy.guildhall.assessment;

import academy.guildhall.platform.NotFound;
import academy.guildhall.platform.PersonId;
import academy.guildhall.platform.security.CurrentUser;
import academy.guildhall.platform.security.Role;
import academy.guildhall.platform.time.AcademyTime;
import academy.guildhall.programmes.CohortId;
import academy.guildhall.programmes.CohortRules;
import academy.guildhall.programmes.Criterion;
import academy.guildhall.programmes.EnrolmentId;
import jakarta.annotation.security.RolesAllowed;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What an assessor sees: numbers, the course's title and the trade. No record here carries a candidate's name, employer or
 * id, so that no response to an assessor can.
 */
@Service
@Transactional(readOnly = true)
@RolesAllowed(Role.ASSESSOR_)
public class ScoringQueries {
    private final JdbcClient jdbc;
    private final Duties duties;
    private final CohortRules rules;
    private final CurrentUser current;
    private final AcademyTime time;

    ScoringQueries(JdbcClient jdbc, Duties duties, CohortRules rules, CurrentUser current, AcademyTime time) {
        this.jdbc = jdbc;
        this.duties = duties;
        this.rules = rules;
        this.current = current;
        this.time = time;
    }

    /** One of my panels that isn't over, the days from long ago to ahead. */
    public record MyPanel(
            PanelId id, String name, String room, LocalDate day, PanelState state, boolean chief, List<Line> lines) {
        /** When its first lecture begins. */
        public Instant begins() {
            return lines.getFirst().startsAt();
        }

        /** Sheets that I still have to send. */
        public long owed() {
            return lines.stream().filter(Line::owed).count();
        }
    }

    /** One number on my list. */
    public record Line(
            int number,
            Instant startsAt,
            CandidateState state,
            @Nullable String course,
            @Nullable String trade,
            boolean recused,
            @Nullable SheetState sheet) {
        public boolean owed() {
            return !recused && state != CandidateState.ABSENT && sheet != SheetState.SENT;
        }
    }

    /** One criterion as it stands on my sheet. */
    public record Score(
            @Nullable BigDecimal points,
            boolean failsOutright,
            @Nullable String reason) {}

    /** My sheet for one number, with the rubric. */
    public record Sheet(
            PanelId panel,
            String panelName,
            PanelState panelState,
            Line line,
            List<Criterion> rubric,
            Map<String, Score> scores,
            String note,
            @Nullable Instant savedAt,
            @Nullable Instant sentAt,
            @Nullable String receipt,
            int candidates) {}

    /** A sheet that the chief assessor may give back. */
    public record Sent(int number, PersonId assessor, String name, Instant sentAt) {}

    private static final String LINE = """
            c.number, c.starts_at, c.state as candidate_state, c.enrolment_id, p.cohort_id, p.id as panel_id,
            p.state as panel_state, p.name, p.room, p.day, e.trade, d.recused, s.state as sheet_state
            from scoring_duty d
            join trial_candidate c on c.id = d.candidate_id
            join panel p on p.id = c.panel_id
            join enrolment_card e on e.id = c.enrolment_id
            left join score_sheet s on s.candidate_id = c.id and s.assessor_id = d.assessor_id
            """;

    /** My panels of today, and those of other days on which a sheet is still owed. */
    public List<MyPanel> panels() {
        Map<CohortId, Map<EnrolmentId, CoursesOfCandidates.Course>> courses = new HashMap<>();
        Map<PanelId, MyPanel> found = new java.util.LinkedHashMap<>();
        jdbc.sql("select m.chief, " + LINE + """
                        join panel_member m on m.panel_id = p.id and m.person_id = d.assessor_id
                        where d.assessor_id = :me and c.number is not null
                          and (p.state in ('DRAWN', 'SCORING') or p.day = :today and p.state <> 'CANCELLED')
                        order by p.day, p.first_start, p.id, c.number
                        """)
                .param("me", current.person().value())
                .param("today", time.today())
                .query(rs -> {
                    PanelId id = new PanelId(rs.getObject("panel_id", UUID.class));
                    MyPanel panel = found.get(id);
                    if (panel == null) {
                        panel = new MyPanel(
                                id,
                                rs.getString("name"),
                                rs.getString("room"),
                                rs.getObject("day", LocalDate.class),
                                PanelState.valueOf(rs.getString("panel_state")),
                                rs.getBoolean("chief"),
                                new ArrayList<>());
                        found.put(id, panel);
                    }
                    CohortId cohort = new CohortId(rs.getObject("cohort_id", UUID.class));
                    panel.lines().add(line(rs, courses.computeIfAbsent(cohort, duties::courses)));
                });
        return List.copyOf(found.values());
    }

    /** My sheet, as far as it is filled. */
    public Sheet sheet(PanelId panel, int number) {
        Map<String, Score> scores = new HashMap<>();
        Sheet sheet = jdbc.sql(
                        "select s.id as sheet_id, s.note, s.saved_at, s.sent_at, s.receipt,"
                                + " (select max(number) from trial_candidate where panel_id = p.id) as candidates, "
                                + LINE
                                + " where p.id = :panel and c.number = :number and d.assessor_id = :me and p.state <> 'CANCELLED'")
                .param("panel", panel.value())
                .param("number", number)
                .param("me", current.person().value())
                .query((rs, row) -> {
                    CohortId cohort = new CohortId(rs.getObject("cohort_id", UUID.class));
                    UUID id = rs.getObject("sheet_id", UUID.class);
                    if (id != null) {
                        scores.putAll(scores(id));
                    }
                    String note = rs.getString("note");
                    return new Sheet(
                            panel,
                            rs.getString("name"),
                            PanelState.valueOf(rs.getString("panel_state")),
                            line(rs, duties.courses(cohort)),
                            rules.of(cohort).trial().rubric(),
                            scores,
                            note == null ? "" : note,
                            instant(rs, "saved_at"),
                            instant(rs, "sent_at"),
                            rs.getString("receipt"),
                            rs.getInt("candidates"));
                })
                .optional()
                .orElseThrow(() -> new NotFound("number", number));
        return sheet;
    }

    private Map<String, Score> scores(UUID sheet) {
        Map<String, Score> scores = new HashMap<>();
        jdbc.sql("select criterion, points, fails_outright, reason from sheet_score where sheet_id = :sheet")
                .param("sheet", sheet)
                .query(rs -> {
                    scores.put(
                            rs.getString("criterion"),
                            new Score(
                                    rs.getBigDecimal("points"),
                                    rs.getBoolean("fails_outright"),
                                    rs.getString("reason")));
                });
        return scores;
    }

    /** The sheets that have come in on the panels over which I preside, by panel. */
    public Map<PanelId, List<Sent>> sentToChief() {
        Map<PanelId, List<Sent>> sent = new HashMap<>();
        jdbc.sql("""
                        select p.id as panel_id, c.number, s.assessor_id, a.name, s.sent_at
                        from panel_member m
                        join panel p on p.id = m.panel_id and p.state = 'SCORING'
                        join trial_candidate c on c.panel_id = p.id
                        join score_sheet s on s.candidate_id = c.id and s.state = 'SENT'
                        join person_card a on a.id = s.assessor_id
                        where m.person_id = :me and m.chief
                        order by c.number, a.pinyin_key
                        """).param("me", current.person().value()).query(rs -> {
            sent.computeIfAbsent(new PanelId(rs.getObject("panel_id", UUID.class)), panel -> new ArrayList<>())
                    .add(new Sent(
                            rs.getInt("number"),
                            new PersonId(rs.getObject("assessor_id", UUID.class)),
                            rs.getString("name"),
                            rs.getObject("sent_at", OffsetDateTime.class).toInstant()));
        });
        return sent;
    }

    private static Line line(ResultSet rs, Map<EnrolmentId, CoursesOfCandidates.Course> courses) throws SQLException {
        CoursesOfCandidates.Course course = courses.get(new EnrolmentId(rs.getObject("enrolment_id", UUID.class)));
        String sheet = rs.getString("sheet_state");
        return new Line(
                rs.getInt("number"),
                rs.getObject("starts_at", OffsetDateTime.class).toInstant(),
                CandidateState.valueOf(rs.getString("candidate_state")),
                course == null ? null : course.title(),
                rs.getString("trade"),
                rs.getBoolean("recused"),
                sheet == null ? null : SheetState.valueOf(sheet));
    }

    static @Nullable Instant instant(ResultSet rs, String column) throws SQLException {
        OffsetDateTime at = rs.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
