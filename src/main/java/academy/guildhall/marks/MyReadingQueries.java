package academy.guildhall.marks;

import academy.guildhall.panels.CandidateId;
import academy.guildhall.panels.PanelId;
import academy.guildhall.platform.NotFound;
import academy.guildhall.platform.Seen;
import academy.guildhall.platform.security.CurrentUser;
import academy.guildhall.platform.security.Role;
import academy.guildhall.programmes.CohortId;
import academy.guildhall.programmes.CohortRules;
import academy.guildhall.programmes.TrialRules;
import jakarta.annotation.security.RolesAllowed;
import java.util.Comparator;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Second readings that are asked of me: sheets by number, without a name of candidate or assessor. */
@Service
@Transactional(readOnly = true)
@RolesAllowed(Role.ASSESSOR_)
public class MyReadingQueries {
    private final JdbcClient jdbc;
    private final MarkStore store;
    private final CohortRules rules;
    private final CurrentUser current;

    MyReadingQueries(JdbcClient jdbc, MarkStore store, CohortRules rules, CurrentUser current) {
        this.jdbc = jdbc;
        this.store = store;
        this.rules = rules;
        this.current = current;
    }

    /** What I am asked to read. */
    public record Open(
            PanelId panel,
            String panelName,
            CohortId cohort,
            String cohortName,
            CandidateId candidate,
            int number,
            Seen seen) {}

    /** The earliest first. */
    public List<Open> open() {
        return jdbc.sql("""
                        select p.id as panel, p.name as panel_name, h.id as cohort, h.name as cohort_name, c.id as candidate,
                               c.number, r.version as seen
                        from second_reading r
                        join candidate_view c on c.id = r.candidate_id
                        join panel_view p on p.id = c.panel_id and p.state = 'TABULATED'
                        join cohort_view h on h.id = p.cohort_id
                        where r.reader_id = :me and r.state = 'ASKED'
                        order by r.asked_at, r.id
                        """)
                .param("me", current.person().value())
                .query(Open.class)
                .list();
    }

    /**
     * What is to be read.
     *
     * @param sheets in an order that tells nothing of their assessors
     */
    public record Reading(Open asked, TrialRules rules, OwedReading owed, int seconds, List<Lecture.Sheet> sheets) {
        public Reading {
            sheets = List.copyOf(sheets);
        }
    }

    /** One that is asked of me; another isn't there. */
    public Reading reading(PanelId panel, int number) {
        Open asked = open().stream()
                .filter(one -> one.panel().equals(panel) && one.number() == number)
                .findFirst()
                .orElseThrow(() -> new NotFound("reading", number));
        TrialRules trial = rules.of(asked.cohort()).trial();
        List<Lecture> lectures = store.lectures(panel);
        Lecture lecture = lectures.stream()
                .filter(one -> one.candidate().equals(asked.candidate()))
                .findFirst()
                .orElseThrow(() -> new NotFound("reading", number));
        OwedReading owed = OwedReading.of(trial, lectures).stream()
                .filter(one -> one.candidate().equals(asked.candidate()))
                .findFirst()
                .orElseThrow(() -> new NotFound("reading", number));
        return new Reading(
                asked,
                trial,
                owed,
                lecture.seconds(),
                lecture.sheets().stream()
                        .sorted(Comparator.comparing(Lecture.Sheet::total).reversed())
                        .toList());
    }
}
