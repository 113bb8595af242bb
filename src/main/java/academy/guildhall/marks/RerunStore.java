package academy.guildhall.marks;

import academy.guildhall.panels.CandidateId;
import academy.guildhall.panels.PanelId;
import academy.guildhall.platform.time.AcademyTime;
import academy.guildhall.programmes.ProgrammeId;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads the panels of a programme that are verified or published, and keeps what a version would have made of them. */
@Repository
class RerunStore {
    private static final String PAST = """
            from panel_view p
            join cohort_view h on h.id = p.cohort_id
            join candidate_view c on c.panel_id = p.id
            """;

    private static final String OF_PROGRAMME =
            " where h.programme_id = :programme and p.state in ('VERIFIED', 'PUBLISHED') and c.state = 'LECTURED' ";

    private static final String HELD = """
            select c.id as candidate, p.id as panel, p.name as panel_name, h.name as cohort, c.number, t.name,
            """;

    private final JdbcClient jdbc;
    private final AcademyTime time;

    RerunStore(JdbcClient jdbc, AcademyTime time) {
        this.jdbc = jdbc;
        this.time = time;
    }

    /** All sheets of them, in one statement. */
    List<Rerunning.Score> scores(ProgrammeId programme) {
        return jdbc.sql("""
                        select p.id as panel, p.cohort_id as cohort, c.id as candidate, c.seconds, s.assessor_id as assessor,
                               m.chief, x.criterion, x.points, x.fails_outright
                        """ + PAST + """
                        join score_sheet_view s on s.candidate_id = c.id and s.state = 'SENT'
                        join panel_member_view m on m.panel_id = p.id and m.person_id = s.assessor_id
                        join read_score x on x.sheet_id = s.id
                        """ + OF_PROGRAMME)
                .param("programme", programme.value())
                .query(Rerunning.Score.class)
                .list();
    }

    private record Row(
            CandidateId candidate,
            PanelId panel,
            String panelName,
            String cohort,
            int number,
            String name,
            BigDecimal wasMark,
            @Nullable Integer wasPlace,
            boolean wasPassed,
            @Nullable BigDecimal nowMark,
            @Nullable Integer nowPlace,
            boolean nowPassed) {
        Rerun.Held held() {
            return new Rerun.Held(
                    candidate, panel, panelName, cohort, number, name, new Rerun.Outcome(wasMark, wasPlace, wasPassed));
        }

        Rerun.Row changed() {
            return new Rerun.Row(held(), new Rerun.Outcome(nowMark == null ? wasMark : nowMark, nowPlace, nowPassed));
        }
    }

    /** How each lecture on them was marked, in one statement. */
    List<Rerun.Held> held(ProgrammeId programme) {
        return jdbc
                .sql(HELD + """
                        r.final_mark as was_mark, r.place as was_place, r.passed as was_passed,
                        cast(null as numeric) as now_mark, cast(null as integer) as now_place, false as now_passed
                        """ + PAST + """
                        join current_result r on r.candidate_id = c.id and r.final_mark is not null
                        join trainee_view t on t.id = c.enrolment_id
                        """ + OF_PROGRAMME + " order by p.day, p.first_start, p.name, c.number")
                .param("programme", programme.value())
                .query(Row.class)
                .list()
                .stream()
                .map(Row::held)
                .toList();
    }

    void keep(ProgrammeId programme, int number, Rerun rerun) {
        jdbc.sql("""
                        insert into rules_rerun (programme_id, number, panels, lectures, left_out, marks, places, results, run_at)
                        values (:programme, :number, :panels, :lectures, :out, :marks, :places, :results, :at)
                        """)
                .param("programme", programme.value())
                .param("number", number)
                .param("panels", rerun.panels())
                .param("lectures", rerun.lectures())
                .param("out", rerun.leftOut())
                .param("marks", rerun.marks())
                .param("places", rerun.places())
                .param("results", rerun.results())
                .param("at", AcademyTime.utc(time.now()))
                .update();
        if (rerun.rows().isEmpty()) {
            return;
        }
        jdbc.sql("""
                        insert into rules_rerun_row (programme_id, number, candidate_id, was_mark, was_place, was_passed,
                                                     now_mark, now_place, now_passed)
                        select :programme, :number, * from unnest(
                            cast(:candidates as uuid[]), cast(:wasMarks as numeric[]), cast(:wasPlaces as integer[]),
                            cast(:wasPassed as boolean[]), cast(:nowMarks as numeric[]), cast(:nowPlaces as integer[]),
                            cast(:nowPassed as boolean[]))
                        """)
                .param("programme", programme.value())
                .param("number", number)
                .param("candidates", column(rerun, row -> row.held().candidate().value(), UUID[]::new))
                .param("wasMarks", column(rerun, row -> row.held().was().mark(), BigDecimal[]::new))
                .param("wasPlaces", column(rerun, row -> row.held().was().place(), Integer[]::new))
                .param("wasPassed", column(rerun, row -> row.held().was().passed(), Boolean[]::new))
                .param("nowMarks", column(rerun, row -> row.now().mark(), BigDecimal[]::new))
                .param("nowPlaces", column(rerun, row -> row.now().place(), Integer[]::new))
                .param("nowPassed", column(rerun, row -> row.now().passed(), Boolean[]::new))
                .update();
    }

    private static <T> Object column(Rerun rerun, Function<Rerun.Row, @Nullable T> figure, IntFunction<T[]> array) {
        return rerun.rows().stream().map(figure).toArray(array);
    }

    private record Counts(int panels, int lectures, int leftOut, int marks, int places, int results) {}

    /** What was kept with a version; nothing of one that is older than this. */
    Optional<Rerun> kept(ProgrammeId programme, int number) {
        return jdbc.sql("""
                        select panels, lectures, left_out, marks, places, results from rules_rerun
                        where programme_id = :programme and number = :number
                        """)
                .param("programme", programme.value())
                .param("number", number)
                .query(Counts.class)
                .optional()
                .map(counts -> new Rerun(
                        counts.panels(),
                        counts.lectures(),
                        counts.leftOut(),
                        counts.marks(),
                        counts.places(),
                        counts.results(),
                        rows(programme, number)));
    }

    private List<Rerun.Row> rows(ProgrammeId programme, int number) {
        return jdbc
                .sql(HELD + """
                        r.was_mark, r.was_place, r.was_passed, r.now_mark, r.now_place, r.now_passed
                        """ + PAST + """
                        join rules_rerun_row r on r.candidate_id = c.id
                        join trainee_view t on t.id = c.enrolment_id
                        where r.programme_id = :programme and r.number = :number
                        order by p.day, p.first_start, p.name, c.number
                        """)
                .param("programme", programme.value())
                .param("number", number)
                .query(Row.class)
                .list()
                .stream()
                .map(Row::changed)
                .toList();
    }
}
