package academy.guildhall.admissions;

import academy.guildhall.platform.Fact;
import academy.guildhall.platform.NotFound;
import academy.guildhall.platform.Order;
import academy.guildhall.platform.PersonId;
import academy.guildhall.platform.Seen;
import academy.guildhall.platform.Shown;
import academy.guildhall.platform.Tally;
import academy.guildhall.platform.data.Sorts;
import academy.guildhall.platform.data.Where;
import academy.guildhall.platform.security.Blindness;
import academy.guildhall.platform.security.CurrentUser;
import academy.guildhall.platform.security.Role;
import academy.guildhall.platform.text.SearchQuery;
import academy.guildhall.programmes.CohortReach;
import academy.guildhall.programmes.EnrolmentId;
import academy.guildhall.programmes.ProgrammeId;
import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The list of applications, one of them, and one's own. */
@Service
@Transactional(readOnly = true)
@RolesAllowed({Role.ADMINISTRATOR_, Role.COORDINATOR_})
public class ApplicationQueries {
    private static final String FROM = """
            from application a
            join person_view p on p.id = a.person_id
            left join organisation_view n on n.id = a.nominator_id
            left join cohort_view c on c.id = a.cohort_id
            """;
    private static final String COLUMNS = """
            select a.id, a.person_id as person, a.programme_id as programme, a.year, a.state, a.reason, a.correct_by, a.course_title, a.course_kind,
                   a.applied_on, p.name, p.employer, p.district, p.industry, p.trade, p.honours, n.name as nominator,
                   c.name as cohort, a.version as seen, (select e.id from enrolment_view e
                                      where e.person_id = a.person_id and e.cohort_id = a.cohort_id) as enrolment
            """;

    private static final String JOINED = FROM.replace("from application a", "join application a on a.id = k.id");

    static final Sorts SORTS = Sorts.descending("entered", "a.created_at desc, a.id", "a.created_at, a.id desc")
            .by("name", "p.pinyin_key")
            .byState("state", "a.state", ApplicationState.class)
            .by("employer", "p.employer_key")
            .by("nominator", "n.pinyin_key")
            .by("cohort", "c.year * 1000 + c.batch")
            .by("year", "a.year");

    private static final List<ApplicationState> WAITING =
            List.of(ApplicationState.NOMINATED, ApplicationState.SCREENED_IN, ApplicationState.RETURNED);

    private final JdbcClient jdbc;
    private final CurrentUser current;
    private final CohortReach reach;
    private final Blindness blindness;

    ApplicationQueries(JdbcClient jdbc, CurrentUser current, CohortReach reach, Blindness blindness) {
        this.blindness = blindness;
        this.reach = reach;
        this.jdbc = jdbc;
        this.current = current;
    }

    public record Filter(
            String text,
            @Nullable ApplicationState state,
            @Nullable Integer year) {}

    /** @param enrolment what it has led to: the applicant's place in the cohort */
    public record Row(
            ApplicationId id,
            PersonId person,
            ProgrammeId programme,
            int year,
            ApplicationState state,
            @Nullable String reason,
            @Nullable LocalDate correctBy,
            @Nullable String courseTitle,
            @Nullable CourseKind courseKind,
            @Nullable LocalDate appliedOn,
            String name,
            @Nullable String employer,
            @Nullable String district,
            @Nullable String industry,
            @Nullable String trade,
            @Nullable String honours,
            @Nullable String nominator,
            @Nullable String cohort,
            @Nullable EnrolmentId enrolment,
            Seen seen)
            implements Shown {
        @Override
        public List<Fact> facts() {
            return Application.facts(state, reason, courseTitle, courseKind);
        }

        /** This one, for a decision about it as it is shown here. */
        public Chosen chosen() {
            return new Chosen(id, seen);
        }

        /** For a reader who scores this course without knowing whose it is. */
        private Row without(Set<PersonId> hidden) {
            return !hidden.contains(person)
                    ? this
                    : new Row(
                            id, person, programme, year, state, reason, correctBy, null, null, appliedOn, name,
                            employer, district, industry, trade, honours, nominator, cohort, enrolment, seen);
        }
    }

    /** An application as somebody saw it who decides about it. */
    public record Chosen(ApplicationId id, Seen seen) {}

    private Where where(Filter filter) {
        Where where = new Where()
                .and("a.state = :state", "state", filter.state())
                .and("a.year = :year", "year", filter.year());
        return reach.ofThoseWhoRun().narrow(where, "a.programme_id", "a.cohort_id");
    }

    /**
     * What a name or an employer finds, as {@code found}: all applications of the people who are meant, as long as these are
     * few; otherwise those among the latest of the list. See ADR 0080.
     */
    private static String found(SearchQuery asked, Where where) {
        return """
                with %1$s,
                    latest as materialized (select a.id, a.person_id, a.created_at from application a
                        %2$s order by a.created_at desc, a.id limit %3$d),
                    found as (
                        select a.id, a.created_at from few join application a on a.person_id = few.id
                        where not (select so from common) %5$s
                        union all
                        select l.id, l.created_at from latest l cross join lateral (
                            select c.search_text from person_view c where c.id = l.person_id offset 0) p
                        where (select so from common) and %4$s)
                """.formatted(
                        asked.few("p.id", "person_view", "person_sample", "p", ""),
                        where.where(),
                        Tally.LATEST,
                        asked.compared("p"),
                        where.and());
    }

    /** One page of the list, in its own order the latest first and within one import in the order of the list. */
    public List<Row> page(Filter filter, Order order, int offset, int limit) {
        SearchQuery asked = SearchQuery.of(filter.text());
        Where where = where(filter);
        String ids = asked.isEmpty()
                ? "select a.id from application a" + where.where()
                : found(asked, where) + "select a.id from found a";
        String page =
                COLUMNS + " from (" + SORTS.page(order, ids, JOINED) + ") k " + JOINED + " order by " + SORTS.of(order);
        Set<PersonId> hidden = blindness.people();
        return asked
                .bind(where.bind(jdbc.sql(page)))
                .param("offset", offset)
                .param("limit", limit)
                .query(Row.class)
                .list()
                .stream()
                .map(row -> row.without(hidden))
                .toList();
    }

    public Tally count(Filter filter) {
        SearchQuery asked = SearchQuery.of(filter.text());
        Where where = where(filter);
        String sql = asked.isEmpty()
                ? Tally.of("select from application a" + where.where())
                : found(asked, where) + Tally.ofFew("found");
        return asked.bind(where.bind(jdbc.sql(sql))).query(Tally.class).single();
    }

    /** How many applications of a year wait in a state for whoever screens, each counted as a list is. */
    public Map<ApplicationState, Tally> waiting(int year) {
        Map<ApplicationState, Tally> waiting = new EnumMap<>(ApplicationState.class);
        Where within = reach.ofThoseWhoRun().narrow(new Where(), "a.programme_id", "a.cohort_id");
        String sql = WAITING.stream()
                .map(state -> "select '" + state + "' as state, t.rows, t.reach from ("
                        + Tally.of("select from application a where a.year = :year and a.state = '" + state + "'"
                                + within.and())
                        + ") t")
                .collect(Collectors.joining(" union all "));
        within.bind(jdbc.sql(sql)).param("year", year).query(Waiting.class).list().stream()
                .filter(found -> found.rows() > 0)
                .forEach(found -> waiting.put(found.state(), new Tally(found.rows(), found.reach())));
        return waiting;
    }

    private record Waiting(ApplicationState state, int rows, Tally.Reach reach) {}

    public Row find(ApplicationId id) {
        return jdbc.sql(COLUMNS + FROM + " where a.id = :id")
                .param("id", id.value())
                .query(Row.class)
                .optional()
                .map(row -> row.without(blindness.people()))
                .orElseThrow(() -> new NotFound("application", id));
    }

    /** Somebody's applications that the reader may see, the latest first. */
    public List<Row> of(PersonId person) {
        Where where = reach.ofThoseWhoRun()
                .narrow(
                        new Where().and("a.person_id = :person", "person", person.value()),
                        "a.programme_id",
                        "a.cohort_id");
        Set<PersonId> hidden = blindness.people();
        return where
                .bind(jdbc.sql(COLUMNS + FROM + where.where() + " order by a.year desc, a.created_at desc"))
                .query(Row.class)
                .list()
                .stream()
                .map(row -> row.without(hidden))
                .toList();
    }

    /** My latest application. */
    @RolesAllowed(Role.TRAINEE_)
    public Optional<Row> mine() {
        return jdbc.sql(COLUMNS + FROM + " where a.person_id = :person order by a.year desc, a.created_at desc limit 1")
                .param("person", current.person().value())
                .query(Row.class)
                .optional();
    }
}
