package academy.guildhall.panels;

import academy.guildhall.platform.security.CurrentUser;
import academy.guildhall.platform.security.Role;
import academy.guildhall.platform.time.AcademyTime;
import jakarta.annotation.security.RolesAllowed;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What I asked about another day for my lecture, and what became of it. */
@Service
@Transactional(readOnly = true)
@RolesAllowed(Role.TRAINEE_)
public class MyPostponementQueries {
    private final JdbcClient jdbc;
    private final CurrentUser current;
    private final AcademyTime time;

    MyPostponementQueries(JdbcClient jdbc, CurrentUser current, AcademyTime time) {
        this.jdbc = jdbc;
        this.current = current;
        this.time = time;
    }

    /**
     * How it stands for the lecture that I am still to give.
     *
     * @param begun whether it is too late to ask
     * @param state of what I asked last; nothing where I asked nothing
     */
    public record Mine(
            boolean begun,
            @Nullable PostponementState state,
            @Nullable String reason,
            @Nullable String refusal) {}

    private record Row(
            @Nullable Instant startsAt,
            @Nullable PostponementState state,
            @Nullable String reason,
            @Nullable String refusal) {}

    /** Nothing for whoever has no lecture ahead. */
    public Optional<Mine> mine() {
        return jdbc.sql("""
                        select c.starts_at, a.state, a.reason, a.refusal
                        from trial_candidate c
                        join panel p on p.id = c.panel_id and p.state in ('PLANNED', 'DRAWN', 'SCORING')
                        left join postponement a on a.candidate_id = c.id
                        where c.person_id = :me and c.open and c.state = 'WAITING'
                        order by a.asked_at desc nulls last limit 1
                        """)
                .param("me", current.person().value())
                .query(Row.class)
                .optional()
                .map(row -> new Mine(
                        row.startsAt() != null && !row.startsAt().isAfter(time.now()),
                        row.state(),
                        row.reason(),
                        row.refusal()));
    }
}
