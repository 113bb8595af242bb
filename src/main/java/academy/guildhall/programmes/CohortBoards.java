package academy.guildhall.programmes;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import academy.guildhall.platform.security.Role;
import academy.guildhall.platform.time.AcademyTime;
import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** All cohorts under way that somebody runs, and how far each is: in one statement. */
@Service
@Transactional(readOnly = true)
@RolesAllowed({Role.ADMINISTRATOR_, Role.COORDINATOR_})
public class CohortBoards {
    private static final int MOST = 30;

    /** By the index {@code enrolment_underway}. */
    private static final String FIRST = "(select cohort_id from enrolment where state not in"
            + " ('DECLINED', 'DEFERRED', 'WITHDRAWN', 'NOT_CERTIFIED', 'REMOVED', 'REVOKED', 'APPOINTED')";

    private final JdbcClient jdbc;
    private final CohortReach reach;
    private final AcademyTime time;

    CohortBoards(JdbcClient jdbc, CohortReach reach, AcademyTime time) {
        this.jdbc = jdbc;
        this.reach = reach;
        this.time = time;
    }

    private record Row(
            CohortId id,
            String name,
            LocalDate startsOn,
            LocalDate endsOn,
            @Nullable EnrolmentState state,
            int people) {}

    /**
     * Those that aren't over, and those in which somebody has yet to be brought to an end of their road; the latest first, {@value #MOST}
     * at most. From each cohort in the index straight to the next: how many people are under way doesn't count.
     */
    public List<CohortBoard> mine() {
        return reach
                .ofThoseWhoRun()
                .bind(jdbc.sql("with recursive underway (cohort_id) as (" + FIRST + " order by cohort_id limit 1)"
                        + " union all select " + FIRST + " and cohort_id > u.cohort_id order by cohort_id limit 1)"
                        + " from underway u where u.cohort_id is not null),"
                        + """
                        shown as (
                            select c.id, c.name, c.starts_on, c.ends_on, c.year, c.batch from cohort c
                            where (c.ends_on >= :day or c.id in (select cohort_id from underway))
                            and (:everywhere or c.programme_id = any(:programmes) or c.id = any(:cohorts))
                            order by c.year desc, c.batch desc, c.id limit :most)
                        select c.id, c.name, c.starts_on, c.ends_on, e.state, count(e.cohort_id) as people
                        from shown c left join enrolment e on e.cohort_id = c.id
                        group by c.id, c.name, c.starts_on, c.ends_on, c.year, c.batch, e.state
                        order by c.year desc, c.batch desc, c.id
                        """))
                .param("day", time.today())
                .param("most", MOST)
                .query(Row.class)
                .list()
                .stream()
                .collect(groupingBy(Row::id, LinkedHashMap::new, toList()))
                .values()
                .stream()
                .map(CohortBoards::board)
                .toList();
    }

    private static CohortBoard board(List<Row> rows) {
        Map<EnrolmentState, Integer> counts = new EnumMap<>(EnrolmentState.class);
        for (Row row : rows) {
            if (row.state() != null) {
                counts.put(row.state(), row.people());
            }
        }
        Row any = rows.getFirst();
        return new CohortBoard(any.id(), any.name(), any.startsOn(), any.endsOn(), counts);
    }
}
