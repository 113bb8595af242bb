package academy.guildhall.admissions;

import academy.guildhall.platform.NotFound;
import academy.guildhall.platform.PersonId;
import academy.guildhall.platform.security.CurrentUser;
import academy.guildhall.platform.security.Role;
import academy.guildhall.platform.text.SearchQuery;
import academy.guildhall.programmes.EnrolmentId;
import academy.guildhall.programmes.ProgrammeId;
import jakarta.annotation.security.RolesAllowed;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
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
            join person_card p on p.id = a.person_id
            left join organisation_card n on n.id = a.nominator_id
            left join cohort_view c on c.id = a.cohort_id
            """;
    private static final String WHERE = """
             where (cast(:state as text) is null or a.state = :state)
               and (cast(:year as integer) is null or a.year = :year)
            """;
    private static final String COLUMNS = """
            select a.id, a.person_id, a.programme_id, a.year, a.state, a.reason, a.correct_by, a.course_title, a.course_kind,
                   a.applied_on, p.name, p.employer, p.district, p.industry, p.trade, p.honours, n.name as nominator,
                   c.name as cohort, (select e.id from enrolment_card e
                                      where e.person_id = a.person_id and e.cohort_id = a.cohort_id) as enrolment
            """;

    private final JdbcClient jdbc;
    private final CurrentUser current;

    ApplicationQueries(JdbcClient jdbc, CurrentUser current) {
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
            @Nullable EnrolmentId enrolment) {}

    private JdbcClient.StatementSpec filtered(String select, Filter filter, String end) {
        SearchQuery asked = SearchQuery.of(filter.text());
        ApplicationState state = filter.state();
        return asked.bind(jdbc.sql(select + WHERE + asked.and("p") + end))
                .param("state", state == null ? null : state.name(), Types.VARCHAR)
                .param("year", filter.year(), Types.INTEGER);
    }

    /** One page of the list, the latest first and within one import in the order of the list. */
    public List<Row> page(Filter filter, int offset, int limit) {
        return filtered(COLUMNS + FROM, filter, " order by a.created_at desc, a.id offset :offset limit :limit")
                .param("offset", offset)
                .param("limit", limit)
                .query((rs, row) -> row(rs))
                .list();
    }

    public int count(Filter filter) {
        return filtered("select count(*) from application a join person_card p on p.id = a.person_id", filter, "")
                .query(Integer.class)
                .single();
    }

    /** How many applications of a year are in each state. */
    public Map<ApplicationState, Integer> counts(int year) {
        Map<ApplicationState, Integer> counts = new EnumMap<>(ApplicationState.class);
        jdbc.sql("select state, count(*) as n from application where year = :year group by state")
                .param("year", year)
                .query(rs -> {
                    counts.put(ApplicationState.valueOf(rs.getString("state")), rs.getInt("n"));
                });
        return counts;
    }

    public Row find(ApplicationId id) {
        return jdbc.sql(COLUMNS + FROM + " where a.id = :id")
                .param("id", id.value())
                .query((rs, row) -> row(rs))
                .optional()
                .orElseThrow(() -> new NotFound("application", id));
    }

    /** My latest application. */
    @RolesAllowed(Role.TRAINEE_)
    public Optional<Row> mine() {
        return jdbc.sql(COLUMNS + FROM + " where a.person_id = :person order by a.year desc, a.created_at desc limit 1")
                .param("person", current.person().value())
                .query((rs, row) -> row(rs))
                .optional();
    }

    private static Row row(ResultSet rs) throws SQLException {
        String kind = rs.getString("course_kind");
        UUID enrolment = rs.getObject("enrolment", UUID.class);
        return new Row(
                new ApplicationId(rs.getObject("id", UUID.class)),
                new PersonId(rs.getObject("person_id", UUID.class)),
                new ProgrammeId(rs.getObject("programme_id", UUID.class)),
                rs.getInt("year"),
                ApplicationState.valueOf(rs.getString("state")),
                rs.getString("reason"),
                rs.getObject("correct_by", LocalDate.class),
                rs.getString("course_title"),
                kind == null ? null : CourseKind.valueOf(kind),
                rs.getObject("applied_on", LocalDate.class),
                rs.getString("name"),
                rs.getString("employer"),
                rs.getString("district"),
                rs.getString("industry"),
                rs.getString("trade"),
                rs.getString("honours"),
                rs.getString("nominator"),
                rs.getString("cohort"),
                enrolment == null ? null : new EnrolmentId(enrolment));
    }
}
