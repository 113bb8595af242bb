package academy.guildhall.admissions;

import academy.guildhall.platform.NotFound;
import academy.guildhall.platform.Order;
import academy.guildhall.platform.Tally;
import academy.guildhall.platform.data.Sorts;
import academy.guildhall.platform.data.Where;
import academy.guildhall.platform.security.Authority;
import academy.guildhall.platform.security.Role;
import academy.guildhall.platform.security.Scope;
import academy.guildhall.platform.text.SearchQuery;
import academy.guildhall.programmes.EnrolmentState;
import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What the officer of an organisation sees: the applications of those whom their branch nominated or employs, and how far
 * these have come. Nothing of what coaches and assessors say, and no number.
 */
@Service
@Transactional(readOnly = true)
@RolesAllowed(Role.OFFICER_)
public class Nominees {
    private static final String ROW = """
            select a.id, a.year, a.state, a.reason, a.correct_by, p.name, p.employer, p.trade, n.name as nominator,
                   g.academy_zh, g.academy_en, c.name as cohort, e.state as stands, a.applied_on
            """;
    private static final String JOINED = """
            join programme_view g on g.id = a.programme_id
            join person_view p on p.id = a.person_id
            left join organisation_view n on n.id = a.nominator_id
            left join cohort_view c on c.id = a.cohort_id
            left join enrolment_view e on e.cohort_id = a.cohort_id and e.person_id = a.person_id
            """;
    private static final String OURS = """
            with branch as materialized (select organisation_id from organisations_of(:branches)),
                ours as (
                    select a.id from application a where a.nominator_id in (select organisation_id from branch)
                    union
                    select a.id from person_view w join application a on a.person_id = w.id
                    where w.employer_id in (select organisation_id from branch))
            """;

    static final Sorts SORTS = Sorts.descending("entered", "a.created_at desc, a.id", "a.created_at, a.id desc")
            .by("name", "p.pinyin_key")
            .byState("state", "a.state", ApplicationState.class)
            .byState("stands", "e.state", EnrolmentState.class)
            .by("employer", "p.employer_key")
            .by("nominator", "n.pinyin_key")
            .by("cohort", "c.year * 1000 + c.batch")
            .by("year", "a.year");

    private final JdbcClient jdbc;
    private final Authority authority;

    Nominees(JdbcClient jdbc, Authority authority) {
        this.jdbc = jdbc;
        this.authority = authority;
    }

    public record Filter(
            String text,
            @Nullable ApplicationState state,
            @Nullable Integer year) {}

    /** @param stands how far an admitted one has come */
    public record Row(
            ApplicationId id,
            int year,
            ApplicationState state,
            @Nullable String reason,
            @Nullable LocalDate correctBy,
            String name,
            @Nullable String employer,
            @Nullable String trade,
            @Nullable String nominator,
            String academyZh,
            String academyEn,
            @Nullable String cohort,
            @Nullable EnrolmentState stands,
            @Nullable LocalDate appliedOn) {}

    /** One page, in its own order the latest first. */
    public List<Row> page(Filter filter, Order order, int offset, int limit) {
        SearchQuery asked = SearchQuery.of(filter.text());
        Where where = where(filter);
        return bind(asked.bind(
                        where.bind(jdbc.sql(OURS + ROW + " from ours o join application a on a.id = o.id " + JOINED
                                + " where " + asked.condition("p") + where.and()
                                + " order by " + SORTS.of(order) + " offset :offset limit :limit"))))
                .param("offset", offset)
                .param("limit", limit)
                .query(Row.class)
                .list();
    }

    public Tally count(Filter filter) {
        SearchQuery asked = SearchQuery.of(filter.text());
        Where where = where(filter);
        return bind(asked.bind(where.bind(jdbc.sql(OURS
                        + Tally.of(
                                "select from ours o join application a on a.id = o.id join person_view p on p.id = a.person_id"
                                        + " where " + asked.condition("p") + where.and())))))
                .query(Tally.class)
                .single();
    }

    public Row find(ApplicationId id) {
        return jdbc.sql(ROW + " from application a " + JOINED + " where a.id = :id")
                .param("id", id.value())
                .query(Row.class)
                .optional()
                .orElseThrow(() -> new NotFound("application", id));
    }

    private static Where where(Filter filter) {
        return new Where()
                .and("a.state = :state", "state", filter.state())
                .and("a.year = :year", "year", filter.year());
    }

    private StatementSpec bind(StatementSpec statement) {
        return statement.param(
                "branches", authority.reach(Role.OFFICER).of(Scope.Kind.BRANCH).toArray(UUID[]::new));
    }
}
