package academy.guildhall.marks;

import academy.guildhall.platform.security.CurrentUser;
import academy.guildhall.platform.security.Role;
import academy.guildhall.platform.time.AcademyTime;
import jakarta.annotation.security.RolesAllowed;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** My doubt in my published figures, what came of it, and where doubts of others moved my place. */
@Service
@Transactional(readOnly = true)
@RolesAllowed(Role.TRAINEE_)
public class MyReviewQueries {
    private final JdbcClient jdbc;
    private final CurrentUser current;
    private final AcademyTime time;

    MyReviewQueries(JdbcClient jdbc, CurrentUser current, AcademyTime time) {
        this.jdbc = jdbc;
        this.current = current;
        this.time = time;
    }

    /**
     * How it stands for my latest published lecture.
     *
     * @param until when a review can be asked for
     * @param mayAsk whether I may still ask
     * @param reason why the figures stand, or were corrected
     * @param figures nothing where nothing was corrected
     */
    public record Mine(
            Instant until,
            boolean mayAsk,
            @Nullable ScoreReviewState state,
            @Nullable String doubt,
            @Nullable String reason,
            @Nullable ReviewedFigures figures) {}

    private record Row(
            Instant publishedAt,
            @Nullable ScoreReviewState state,
            @Nullable String doubt,
            @Nullable String reason,
            @Nullable BigDecimal wasTotal,
            @Nullable BigDecimal nowTotal,
            @Nullable BigDecimal wasMark,
            @Nullable BigDecimal nowMark,
            @Nullable BigDecimal penalty,
            @Nullable Integer wasPlace,
            @Nullable Integer nowPlace,
            @Nullable Boolean wasPassed,
            @Nullable Boolean nowPassed) {
        @Nullable
        ReviewedFigures figures() {
            return ReviewedFigures.of(
                    wasTotal, nowTotal, wasMark, nowMark, penalty, wasPlace, nowPlace, wasPassed, nowPassed, reason);
        }
    }

    /** Nothing before results of mine are published. */
    public Optional<Mine> mine() {
        return jdbc.sql("""
                        select p.published_at, v.state, v.doubt, v.reason, v.was_total, v.now_total, k.was_final_mark as was_mark,
                               k.final_mark as now_mark, k.penalty, k.was_place, k.place as now_place, k.was_passed,
                               k.passed as now_passed
                        from candidate_view c
                        join panel_view p on p.id = c.panel_id and p.state = 'PUBLISHED'
                        left join score_review v on v.candidate_id = c.id
                        left join corrected_result k on k.review_id = v.id and k.candidate_id = c.id
                        where c.person_id = :me and c.state = 'LECTURED' order by p.published_at desc limit 1
                        """)
                .param("me", current.person().value())
                .query(Row.class)
                .optional()
                .map(row -> {
                    Instant until = row.publishedAt().plus(ScoreReview.ASKED_WITHIN);
                    return new Mine(
                            until,
                            row.state() == null && !time.now().isAfter(until),
                            row.state(),
                            row.doubt(),
                            row.state() == null || row.state().isOpen() ? null : row.reason(),
                            row.figures());
                });
    }

    /** A place of mine that became another, since somebody else's figures were corrected. */
    public record Moved(@Nullable Integer was, @Nullable Integer now) {}

    /** In the order in which it happened. */
    public List<Moved> moved() {
        return jdbc.sql("""
                        select k.was_place as was, k.place as now
                        from corrected_result k
                        join score_review v on v.id = k.review_id and v.candidate_id <> k.candidate_id
                        join candidate_view c on c.id = k.candidate_id
                        where c.person_id = :me and k.was_place is distinct from k.place order by k.turn
                        """)
                .param("me", current.person().value())
                .query(Moved.class)
                .list();
    }
}
