package academy.guildhall.scoring;

import academy.guildhall.panels.CandidateCourses;
import academy.guildhall.panels.CandidateState;
import academy.guildhall.panels.PanelId;
import academy.guildhall.panels.PanelState;
import academy.guildhall.platform.PersonId;
import academy.guildhall.platform.Seen;
import academy.guildhall.platform.security.CurrentUser;
import academy.guildhall.platform.security.Role;
import academy.guildhall.platform.time.AcademyTime;
import academy.guildhall.programmes.CohortId;
import academy.guildhall.programmes.EnrolmentId;
import jakarta.annotation.security.RolesAllowed;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
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
    private final CandidateCourses courses;
    private final CurrentUser current;
    private final AcademyTime time;

    ScoringQueries(JdbcClient jdbc, CandidateCourses courses, CurrentUser current, AcademyTime time) {
        this.jdbc = jdbc;
        this.courses = courses;
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
            return !recused && state.isHeard() && sheet != SheetState.SENT;
        }
    }

    /** A sheet for which the chief assessor may ask to go back. */
    public record Sent(PanelId panel, int number, PersonId assessor, String name, Instant sentAt, Seen seen) {}

    private static final String LINE = """
            c.number, c.starts_at, c.state, c.enrolment_id as enrolment, p.cohort_id as cohort, p.id as panel,
            p.state as panel_state, p.name, p.room, p.day, e.trade, d.recused, s.state as sheet
            from scoring_duty_view d
            join candidate_view c on c.id = d.candidate_id
            join panel_view p on p.id = c.panel_id
            join trainee_view e on e.id = c.enrolment_id
            left join score_sheet s on s.candidate_id = c.id and s.assessor_id = d.assessor_id
            """;

    private record ListRow(
            boolean chief,
            PanelId panel,
            String name,
            String room,
            LocalDate day,
            PanelState panelState,
            CohortId cohort,
            EnrolmentId enrolment,
            int number,
            Instant startsAt,
            CandidateState state,
            @Nullable String trade,
            boolean recused,
            @Nullable SheetState sheet) {
        Line line(@Nullable String course) {
            return new Line(number, startsAt, state, course, trade, recused, sheet);
        }

        MyPanel panel(List<Line> lines) {
            return new MyPanel(panel, name, room, day, panelState, chief, lines);
        }
    }

    /** My panels of today, and those of other days on which a sheet is still owed. */
    public List<MyPanel> panels() {
        Map<PanelId, List<ListRow>> panels = jdbc
                .sql("select m.chief, " + LINE + """
                        join panel_member_view m on m.panel_id = p.id and m.person_id = d.assessor_id
                        where d.assessor_id = :me and c.number is not null
                          and (p.state in ('DRAWN', 'SCORING') or p.day = :today and p.state <> 'CANCELLED')
                        order by p.day, p.first_start, p.id, c.number
                        """)
                .param("me", current.person().value())
                .param("today", time.today())
                .query(ListRow.class)
                .list()
                .stream()
                .collect(Collectors.groupingBy(ListRow::panel, LinkedHashMap::new, Collectors.toList()));
        Map<CohortId, Map<EnrolmentId, CandidateCourses.Course>> known = new HashMap<>();
        return panels.values().stream()
                .map(rows -> rows.getFirst()
                        .panel(rows.stream()
                                .map(row -> row.line(
                                        title(known.computeIfAbsent(row.cohort(), courses::of), row.enrolment())))
                                .toList()))
                .toList();
    }

    static @Nullable String title(Map<EnrolmentId, CandidateCourses.Course> courses, EnrolmentId enrolment) {
        CandidateCourses.Course course = courses.get(enrolment);
        return course == null ? null : course.title();
    }

    /** The sheets that have come in on the panels over which I preside, by panel; not those for which somebody asks already. */
    public Map<PanelId, List<Sent>> sentToChief() {
        return jdbc.sql("""
                        select p.id as panel, c.number, s.assessor_id as assessor, a.name, s.sent_at, s.version as seen
                        from panel_member_view m
                        join panel_view p on p.id = m.panel_id and p.state = 'SCORING'
                        join candidate_view c on c.panel_id = p.id
                        join score_sheet s on s.candidate_id = c.id and s.state = 'SENT'
                        join person_view a on a.id = s.assessor_id
                        where m.person_id = :me and m.chief
                        and not exists (select from sheet_correction x where x.sheet_id = s.id and x.state = 'ASKED')
                        order by c.number, a.pinyin_key
                        """).param("me", current.person().value()).query(Sent.class).list().stream()
                .collect(Collectors.groupingBy(Sent::panel));
    }
}
