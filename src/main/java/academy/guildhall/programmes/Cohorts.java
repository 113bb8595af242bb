package academy.guildhall.programmes;

import academy.guildhall.platform.NotFound;
import academy.guildhall.platform.Tally;
import academy.guildhall.platform.security.CurrentUser;
import academy.guildhall.platform.security.Role;
import jakarta.annotation.security.RolesAllowed;
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
            select c.id, p.academy_id as academy, a.name_zh as academy_zh, a.name_en as academy_en, c.programme_id as programme, p.code as programme_code, c.name, c.year, c.batch, c.starts_on, c.ends_on, c.capacity, c.seats_taken
            from cohort c join programme p on p.id = c.programme_id join academy a on a.id = p.academy_id
            """;

    private final CohortRepository cohorts;
    private final CohortRules rules;
    private final CurrentUser current;
    private final CohortReach reach;
    private final JdbcClient jdbc;

    Cohorts(CohortRepository cohorts, CohortRules rules, CurrentUser current, CohortReach reach, JdbcClient jdbc) {
        this.reach = reach;
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

    private static final String MINE = "(:everywhere or c.programme_id = any(:programmes) or c.id = any(:cohorts))";

    /** One page of the cohorts that I run, the latest first. */
    public List<CohortRow> page(int offset, int limit) {
        return reach.ofThoseWhoRun()
                .bind(jdbc.sql(CARD + " where " + MINE
                        + " order by c.year desc, c.batch desc, c.id offset :offset limit :limit"))
                .param("offset", offset)
                .param("limit", limit)
                .query(CohortRow.class)
                .list();
    }

    /** Those that I run and that aren't over on a day, the latest first; a hundred at most. */
    public List<CohortRow> running(LocalDate day) {
        return reach.ofThoseWhoRun()
                .bind(jdbc.sql(CARD + " where " + MINE
                        + " and c.ends_on >= :day order by c.year desc, c.batch desc, c.id limit 100"))
                .param("day", day)
                .query(CohortRow.class)
                .list();
    }

    public Tally count() {
        return reach.ofThoseWhoRun()
                .bind(jdbc.sql(Tally.of("select from cohort c where " + MINE)))
                .query(Tally.class)
                .single();
    }

    public CohortRow row(CohortId cohort) {
        return jdbc.sql(CARD + " where c.id = :id")
                .param("id", cohort.value())
                .query(CohortRow.class)
                .optional()
                .orElseThrow(() -> new NotFound("cohort", cohort));
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
