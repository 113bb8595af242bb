package academy.guildhall.results;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import academy.guildhall.platform.security.Role;
import academy.guildhall.programmes.CohortId;
import academy.guildhall.programmes.CohortReach;
import jakarta.annotation.security.RolesAllowed;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lists and objections that aren't done with, for the home page of those who run them: in one statement. */
@Service
@Transactional(readOnly = true)
@RolesAllowed({Role.ADMINISTRATOR_, Role.COORDINATOR_})
public class ResultsUnderway {
    private final JdbcClient jdbc;
    private final CohortReach reach;

    ResultsUnderway(JdbcClient jdbc, CohortReach reach) {
        this.jdbc = jdbc;
        this.reach = reach;
    }

    /** A list that isn't done with, or an objection to it isn't. */
    public record Underway(
            CohortId cohort,
            String cohortName,
            ResultListState state,
            @Nullable Instant closesAt,
            List<OpenObjection> objections) {}

    public record OpenObjection(ObjectionId id, String about, LocalDate dueOn) {}

    private record UnderwayRow(
            ResultListId list,
            CohortId cohort,
            String cohortName,
            ResultListState state,
            @Nullable Instant closesAt,
            @Nullable ObjectionId objection,
            @Nullable String about,
            @Nullable LocalDate dueOn) {
        Stream<OpenObjection> open() {
            return objection == null || about == null || dueOn == null
                    ? Stream.empty()
                    : Stream.of(new OpenObjection(objection, about, dueOn));
        }
    }

    /** Lists that wait for a decision or a notice, notices that run, and the objections that are open; for the home page. */
    public List<Underway> mine() {
        return reach.ofThoseWhoRun().bind(jdbc.sql("""
                        select l.id as list, l.cohort_id as cohort, c.name as cohort_name, l.state, n.closes_at,
                               o.id as objection, e.name as about, o.due_on
                        from result_list l
                        join cohort_view c on c.id = l.cohort_id
                        left join public_notice n on n.list_id = l.id
                        left join objection o on o.notice_id = n.id and o.state = 'OPEN'
                        left join trainee_view e on e.id = o.enrolment_id
                        where (l.state <> 'CLOSED' or o.id is not null)
                        and (:everywhere or c.programme_id = any(:programmes) or c.id = any(:cohorts))
                        order by n.closes_at nulls first, l.proposed_at, l.id, o.due_on, o.received_at
                        """)).query(UnderwayRow.class).stream()
                .collect(groupingBy(UnderwayRow::list, LinkedHashMap::new, toList()))
                .values()
                .stream()
                .map(ResultsUnderway::underway)
                .toList();
    }

    private static Underway underway(List<UnderwayRow> of) {
        UnderwayRow any = of.getFirst();
        return new Underway(
                any.cohort(),
                any.cohortName(),
                any.state(),
                any.closesAt(),
                of.stream().flatMap(UnderwayRow::open).toList());
    }
}
