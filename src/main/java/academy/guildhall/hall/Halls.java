package academy.guildhall.hall;

import academy.guildhall.panels.PanelId;
import academy.guildhall.platform.NotFound;
import academy.guildhall.platform.time.AcademyTime;
import academy.guildhall.programmes.CohortId;
import academy.guildhall.programmes.CohortRules;
import academy.guildhall.programmes.TrialRules;
import jakarta.annotation.security.PermitAll;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a hall's screens show, on the day of the lectures: numbers and a clock, and nobody's name. */
@Service
@Transactional(readOnly = true)
@PermitAll
public class Halls {
    private final JdbcClient jdbc;
    private final CohortRules rules;
    private final AcademyTime time;

    Halls(JdbcClient jdbc, CohortRules rules, AcademyTime time) {
        this.jdbc = jdbc;
        this.rules = rules;
        this.time = time;
    }

    /**
     * A number on the list.
     *
     * @param state WAITING, LECTURED, ABSENT or POSTPONED
     * @param seconds how long the lecture took, once it is over
     */
    public record Numbered(
            int number, String state, @Nullable Integer seconds) {}

    /**
     * How the hall stands.
     *
     * @param academy the word under which the academy's public pages stand
     * @param number whose clock was started last, if any was
     * @param passedMillis what it shows now
     */
    public record Hall(
            PanelId panel,
            String name,
            String academy,
            @Nullable Integer number,
            @Nullable ClockState state,
            long passedMillis,
            List<Numbered> numbers,
            TrialRules rules) {}

    private record Row(String name, String academy, CohortId cohort) {}

    private record ClockRow(
            int number,
            ClockState state,
            long passedMillis,
            @Nullable Instant since) {}

    /** @throws NotFound before the order is drawn, and once the panel is over */
    public Hall of(PanelId panel) {
        Row row = jdbc.sql("""
                        select p.name, g.academy_path as academy, p.cohort_id as cohort
                        from panel_view p
                        join cohort_view c on c.id = p.cohort_id
                        join programme_view g on g.id = c.programme_id
                        where p.id = :panel and p.state in ('DRAWN', 'SCORING')
                        """)
                .param("panel", panel.value())
                .query(Row.class)
                .optional()
                .orElseThrow(() -> new NotFound("hall", panel));
        ClockRow clock = jdbc.sql("""
                        select k.number, k.state, k.since,
                               case when k.state = 'STOPPED' then c.seconds * 1000::bigint else k.passed_millis end as passed_millis
                        from lecture_clock k join candidate_view c on c.id = k.candidate_id
                        where k.panel_id = :panel and (k.state <> 'STOPPED' or c.state = 'LECTURED')
                        order by k.state = 'STOPPED', k.begun_at desc limit 1
                        """)
                .param("panel", panel.value())
                .query(ClockRow.class)
                .optional()
                .orElse(null);
        TrialRules trial = rules.of(row.cohort()).trial();
        return new Hall(
                panel,
                row.name(),
                row.academy(),
                clock == null ? null : clock.number(),
                clock == null ? null : clock.state(),
                clock == null ? 0 : passed(clock, trial),
                jdbc.sql(
                                "select number, state, seconds from candidate_view where panel_id = :panel and number is not null order by number")
                        .param("panel", panel.value())
                        .query(Numbered.class)
                        .list(),
                trial);
    }

    private long passed(ClockRow clock, TrialRules trial) {
        Instant since = clock.since();
        long running = since == null
                ? 0
                : Math.max(0, Duration.between(since, time.now()).toMillis());
        return Math.min(trial.stopSeconds() * 1_000L, clock.passedMillis() + running);
    }
}
