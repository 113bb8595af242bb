package academy.guildhall.programmes;

import academy.guildhall.platform.NotFound;
import academy.guildhall.platform.security.CurrentUser;
import academy.guildhall.platform.security.Role;
import jakarta.annotation.security.RolesAllowed;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Opens cohorts and lists them. */
@Service
@Transactional(readOnly = true)
@RolesAllowed({Role.ADMINISTRATOR_, Role.COORDINATOR_})
public class Cohorts {
    private static final String CARD = """
            select c.id, c.programme_id, p.code, c.name, c.year, c.batch, c.starts_on, c.ends_on, c.capacity, c.seats_taken
            from cohort c join programme p on p.id = c.programme_id
            """;

    private final CohortRepository cohorts;
    private final CohortRules rules;
    private final CurrentUser current;
    private final JdbcClient jdbc;

    Cohorts(CohortRepository cohorts, CohortRules rules, CurrentUser current, JdbcClient jdbc) {
        this.cohorts = cohorts;
        this.rules = rules;
        this.current = current;
        this.jdbc = jdbc;
    }

    /** Opens a cohort under the rules that apply on its first day. */
    @Transactional
    @RolesAllowed(Role.ADMINISTRATOR_)
    public CohortId open(OpenCohort given) {
        UUID version = rules.applying(given.programme(), given.startsOn());
        return cohorts.save(new Cohort(given, version, current.act())).id();
    }

    /** All cohorts, the latest first. */
    public List<CohortCard> list() {
        return jdbc.sql(CARD + " order by c.year desc, c.batch desc")
                .query((rs, row) -> card(rs))
                .list();
    }

    public CohortCard card(CohortId cohort) {
        return jdbc.sql(CARD + " where c.id = :id")
                .param("id", cohort.value())
                .query((rs, row) -> card(rs))
                .optional()
                .orElseThrow(() -> new NotFound("cohort", cohort));
    }

    private static CohortCard card(ResultSet rs) throws SQLException {
        return new CohortCard(
                new CohortId(rs.getObject("id", UUID.class)),
                new ProgrammeId(rs.getObject("programme_id", UUID.class)),
                rs.getString("code"),
                rs.getString("name"),
                rs.getInt("year"),
                rs.getInt("batch"),
                rs.getObject("starts_on", LocalDate.class),
                rs.getObject("ends_on", LocalDate.class),
                rs.getInt("capacity"),
                rs.getInt("seats_taken"));
    }

    /** How many of a cohort are in each state. */
    public Map<EnrolmentState, Integer> counts(CohortId cohort) {
        Map<EnrolmentState, Integer> counts = new EnumMap<>(EnrolmentState.class);
        jdbc.sql("select state, count(*) as n from enrolment where cohort_id = :id group by state")
                .param("id", cohort.value())
                .query(rs -> {
                    counts.put(EnrolmentState.valueOf(rs.getString("state")), rs.getInt("n"));
                });
        return counts;
    }

    public ProgrammeRules rules(CohortId cohort) {
        return rules.of(cohort);
    }
}
