package academy.guildhall.marks;

import academy.guildhall.platform.security.CurrentUser;
import academy.guildhall.platform.security.Role;
import academy.guildhall.programmes.CohortId;
import academy.guildhall.programmes.CohortRules;
import academy.guildhall.programmes.EnrolmentProgress;
import academy.guildhall.programmes.EnrolmentRow;
import academy.guildhall.programmes.TrialRules;
import jakarta.annotation.security.RolesAllowed;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** My own trial lecture: when and where, by which rubric, and what came of it. Assessors have no names here. */
@Service
@Transactional(readOnly = true)
@RolesAllowed(Role.TRAINEE_)
public class MyTrial {
    private final JdbcClient jdbc;
    private final MarkStore store;
    private final EnrolmentProgress progress;
    private final CohortRules rules;
    private final CurrentUser current;

    MyTrial(JdbcClient jdbc, MarkStore store, EnrolmentProgress progress, CohortRules rules, CurrentUser current) {
        this.jdbc = jdbc;
        this.store = store;
        this.progress = progress;
        this.rules = rules;
        this.current = current;
    }

    /**
     * My slot on a panel; number and start once it is drawn, the outcome once it is published.
     *
     * @param postponed whether I lecture on another day instead, before another panel
     */
    public record Slot(
            String room,
            LocalDate day,
            @Nullable Integer number,
            @Nullable Instant startsAt,
            boolean postponed,
            @Nullable Outcome outcome) {}

    /**
     * What came of my lecture.
     *
     * @param what nothing for somebody who has withdrawn: they stay where they are
     * @param mean nothing, as all figures, for somebody who didn't come
     */
    public record Outcome(
            @Nullable TrialOutcome what,
            @Nullable BigDecimal mean,
            @Nullable BigDecimal penalty,
            @Nullable BigDecimal finalMark,
            boolean outrightFail,
            boolean passed,
            Map<String, BigDecimal> criteria,
            Instant publishedAt) {}

    /** My lectures, the latest first, with the rules by which they are scored. */
    public record Trial(EnrolmentRow enrolment, TrialRules rules, List<Slot> slots) {}

    public Optional<Trial> mine() {
        return progress.latestOf(current.person()).map(card -> new Trial(card, trial(card.cohort()), slots(card)));
    }

    /** My latest lecture of my latest cohort; one statement. */
    public Optional<Slot> latest() {
        return jdbc.sql(SLOTS + """
                         where c.enrolment_id = (select l.id from trainee_view l where l.person_id = :me
                                                 order by l.year desc, l.batch desc limit 1)
                           and p.state <> 'CANCELLED'
                         order by c.state = 'POSTPONED', p.day desc, p.first_start desc limit 1
                        """)
                .param("me", current.person().value())
                .query(Row.class)
                .optional()
                .map(this::slot);
    }

    private TrialRules trial(CohortId cohort) {
        return rules.of(cohort).trial();
    }

    private record Row(
            String room,
            LocalDate day,
            @Nullable Integer number,
            @Nullable Instant startsAt,
            boolean postponed,
            boolean withdrawn,
            boolean again,
            @Nullable Instant publishedAt,
            @Nullable BigDecimal mean,
            @Nullable BigDecimal penalty,
            @Nullable BigDecimal finalMark,
            @Nullable Boolean outrightFail,
            @Nullable Boolean passed,
            @Nullable String criteria) {}

    private static final String SLOTS = """
            select p.room, p.day, c.number, c.starts_at, c.state = 'POSTPONED' as postponed, e.state = 'WITHDRAWN' as withdrawn,
                   exists (select from candidate_view b
                           join panel_view q on q.id = b.panel_id and q.published_at < p.published_at
                           join current_result f on f.candidate_id = b.id and not f.passed
                           where b.enrolment_id = c.enrolment_id) as again, p.published_at,
                   r.mean, r.penalty, r.final_mark, r.outright_fail, r.passed, r.criteria::text as criteria
            from candidate_view c
            join panel_view p on p.id = c.panel_id
            join enrolment_view e on e.id = c.enrolment_id
            left join current_result r on r.candidate_id = c.id and p.state = 'PUBLISHED'
            """;

    private List<Slot> slots(EnrolmentRow card) {
        return jdbc.sql(SLOTS + """
                         where c.enrolment_id = :enrolment and p.state <> 'CANCELLED'
                         order by p.day desc, p.first_start desc
                        """).param("enrolment", card.id().value()).query(Row.class).list().stream()
                .map(this::slot)
                .toList();
    }

    private Slot slot(Row row) {
        return new Slot(row.room(), row.day(), row.number(), row.startsAt(), row.postponed(), outcome(row));
    }

    private @Nullable Outcome outcome(Row row) {
        Instant published = row.publishedAt();
        String criteria = row.criteria();
        return published == null || criteria == null
                ? null
                : new Outcome(
                        row.withdrawn()
                                ? null
                                : TrialOutcome.of(
                                        row.finalMark() != null, Boolean.TRUE.equals(row.passed()), row.again()),
                        row.mean(),
                        row.penalty(),
                        row.finalMark(),
                        Boolean.TRUE.equals(row.outrightFail()),
                        Boolean.TRUE.equals(row.passed()),
                        store.criteria(criteria),
                        published);
    }
}
