package academy.guildhall.courseware;

import academy.guildhall.courseware.CohortPolishing.Counts;
import academy.guildhall.courseware.CohortPolishing.Row;
import academy.guildhall.platform.Order;
import academy.guildhall.platform.PersonId;
import academy.guildhall.platform.data.Sorts;
import academy.guildhall.programmes.CohortId;
import academy.guildhall.programmes.EnrolmentId;
import java.sql.Types;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How far the courses of a cohort are, and who coaches whom. */
@Repository
class PolishingQueries {
    /** Those who have a course to work on: not only admitted, and not gone. */
    private static final String AT_WORK = " e.state not in ('ADMITTED', 'DECLINED', 'DEFERRED', 'WITHDRAWN') ";

    /** Those among them who still polish: what comes later needs no coach. */
    private static final String POLISHING = " e.state in ('ENROLLED', 'POLISHING') ";

    static final Sorts SORTS = Sorts.of("(p.coach_id is not null), e.pinyin_key, e.id")
            .by("name", "e.pinyin_key")
            .byState("state", "coalesce(p.state, 'OPEN')", CourseState.class)
            .by("coach", "c.pinyin_key")
            .by("due", "p.due_at");

    private final JdbcClient jdbc;

    PolishingQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The trainees who are at work, in their own order those without a coach first, by name in pinyin order. */
    List<Row> page(CohortId cohort, @Nullable CourseState state, Order order, int offset, int limit) {
        return jdbc.sql("""
                        select e.id as enrolment, e.name as trainee, e.employer, p.id as project, p.coach_id, c.name as coach, coalesce(p.state, 'OPEN') as state,
                               coalesce(p.topic, '') as topic, p.due_at,
                               e.state in ('ENROLLED', 'POLISHING') as polishing,
                               (select count(*) from deck_version v where v.project_id = p.id) as versions,
                               (select count(*) from comment_view o where o.about = p.id and o.state <> 'RESOLVED')
                                   as open_comments
                        from trainee_view e
                        left join course_project p on p.enrolment_id = e.id
                        left join person_view c on c.id = p.coach_id
                        where e.cohort_id = :cohort
                          and (cast(:state as text) is null or coalesce(p.state, 'OPEN') = :state) and """ + AT_WORK + " order by " + SORTS.of(order) + " offset :offset limit :limit")
                .param("cohort", cohort.value())
                .param("state", state == null ? null : state.name(), Types.VARCHAR)
                .param("offset", offset)
                .param("limit", limit)
                .query(Row.class)
                .list();
    }

    /** How many of their courses stand in each state; one that isn't begun is open. */
    Map<CourseState, Integer> states(CohortId cohort) {
        return StateCounts.of(jdbc.sql("select coalesce(p.state, 'OPEN') as state, count(*) as rows"
                        + " from trainee_view e left join course_project p on p.enrolment_id = e.id"
                        + " where e.cohort_id = :cohort and " + AT_WORK + " group by 1")
                .param("cohort", cohort.value()));
    }

    Counts counts(CohortId cohort) {
        return jdbc.sql("select count(*) as trainees, count(*) filter (where" + POLISHING + ") as polishing,"
                        + " count(*) filter (where p.coach_id is null and" + POLISHING + ") as without"
                        + " from trainee_view e left join course_project p on p.enrolment_id = e.id"
                        + " where e.cohort_id = :cohort and " + AT_WORK)
                .param("cohort", cohort.value())
                .query((rs, row) -> new Counts(rs.getInt("trainees"), rs.getInt("polishing"), rs.getInt("without")))
                .single();
    }

    /** The coach of each who has one. */
    Map<EnrolmentId, PersonId> coached(CohortId cohort) {
        Map<EnrolmentId, PersonId> coached = new HashMap<>();
        jdbc.sql("select p.enrolment_id, p.coach_id from course_project p join trainee_view e on e.id = p.enrolment_id"
                        + " where e.cohort_id = :cohort and p.coach_id is not null")
                .param("cohort", cohort.value())
                .query(rs -> {
                    coached.put(
                            new EnrolmentId(rs.getObject("enrolment_id", UUID.class)),
                            new PersonId(rs.getObject("coach_id", UUID.class)));
                });
        return coached;
    }
}
