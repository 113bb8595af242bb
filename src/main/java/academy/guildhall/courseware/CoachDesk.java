package academy.guildhall.courseware;

import academy.guildhall.platform.Order;
import academy.guildhall.platform.data.Sorts;
import academy.guildhall.platform.security.CurrentUser;
import academy.guildhall.platform.security.Role;
import jakarta.annotation.security.RolesAllowed;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A coach's own trainees: whom they owe an answer first. */
@Service
@Transactional(readOnly = true)
@RolesAllowed(Role.COACH_)
public class CoachDesk {
    private final CurrentUser current;
    static final Sorts SORTS = Sorts.of("""
                    case p.state when 'IN_REVIEW' then 0 when 'REVISING' then 1 when 'OPEN' then 2 else 3 end,
                    p.due_at nulls last, p.id""")
            .by("name", "e.pinyin_key")
            .byState("state", "p.state", CourseState.class)
            .by("due", "p.due_at")
            .by("cohort", "e.year * 1000 + e.batch");

    private final JdbcClient jdbc;

    CoachDesk(CurrentUser current, JdbcClient jdbc) {
        this.current = current;
        this.jdbc = jdbc;
    }

    /** @param versions how many there are, the latest being the one to look at */
    public record Row(
            CourseProjectId id,
            String trainee,
            @Nullable String employer,
            String cohort,
            String topic,
            CourseState state,
            int versions,
            int openComments,
            @Nullable Instant dueAt) {}

    /**
     * In their own order decks that wait for me by due time, then those that wait for their trainees, then the others.
     *
     * @param state nothing for all
     */
    public List<Row> page(@Nullable CourseState state, Order order, int offset, int limit) {
        return jdbc.sql("""
                        select p.id, e.name as trainee, e.employer, e.cohort, p.topic, p.state, p.due_at,
                               (select count(*) from deck_version v where v.project_id = p.id) as versions,
                               (select count(*) from comment_view c where c.about = p.id and c.state <> 'RESOLVED')
                                   as open_comments
                        from course_project p join trainee_view e on e.id = p.enrolment_id
                        where p.coach_id = :me and (cast(:state as text) is null or p.state = :state)
                        order by %s offset :offset limit :limit
                        """.formatted(SORTS.of(order)))
                .param("me", current.person().value())
                .param("state", state == null ? null : state.name(), Types.VARCHAR)
                .param("offset", offset)
                .param("limit", limit)
                .query(Row.class)
                .list();
    }

    /** Decks that wait for me, by due time. */
    public List<CourseProjectId> waiting() {
        return jdbc.sql("""
                        select id from course_project where coach_id = :me and state = 'IN_REVIEW'
                        order by due_at nulls last, id
                        """).param("me", current.person().value()).query(UUID.class).list().stream()
                .map(CourseProjectId::new)
                .toList();
    }

    /** How many courses of mine stand in each state. */
    public Map<CourseState, Integer> counts() {
        return StateCounts.of(
                jdbc.sql("select state, count(*) as rows from course_project where coach_id = :me group by state")
                        .param("me", current.person().value()));
    }
}
