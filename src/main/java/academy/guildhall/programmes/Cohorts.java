package academy.guildhall.programmes;

import academy.guildhall.platform.Order;
import academy.guildhall.platform.Tally;
import academy.guildhall.platform.security.CurrentUser;
import academy.guildhall.platform.security.Role;
import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Opens cohorts and lists them. */
@Service
@Transactional(readOnly = true)
@RolesAllowed({Role.ADMINISTRATOR_, Role.COORDINATOR_})
public class Cohorts {
    private final CohortRepository cohorts;
    private final CohortQueries queries;
    private final CohortRules rules;
    private final CurrentUser current;
    private final CohortReach reach;

    Cohorts(
            CohortRepository cohorts,
            CohortQueries queries,
            CohortRules rules,
            CurrentUser current,
            CohortReach reach) {
        this.cohorts = cohorts;
        this.queries = queries;
        this.rules = rules;
        this.current = current;
        this.reach = reach;
    }

    /** Opens a cohort under the rules that apply on its first day. */
    @Transactional
    @RolesAllowed(Role.ADMINISTRATOR_)
    public CohortId open(OpenCohort given) {
        UUID version = rules.applying(given.programme(), given.startsOn());
        return cohorts.save(new Cohort(given, version, current.act())).id();
    }

    /**
     * What a new cohort could be.
     *
     * @param batch the lowest number that none has that year
     * @param seats as many as the rules say that would apply
     */
    public record Proposal(int batch, int seats) {}

    /** What is free and usual for a cohort of a programme that starts on a day. */
    @RolesAllowed(Role.ADMINISTRATOR_)
    public Proposal proposed(ProgrammeId programme, LocalDate startsOn) {
        return new Proposal(
                queries.freeBatch(programme, startsOn.getYear()),
                rules.applyingRules(programme, startsOn).capacity());
    }

    /** One page of the cohorts that I run, in their own order the latest first. */
    public List<CohortRow> page(Order order, int offset, int limit) {
        return queries.page(reach.ofThoseWhoRun(), order, offset, limit);
    }

    /** Those that I run and that aren't over on a day, the latest first; a hundred at most. */
    public List<CohortRow> running(LocalDate day) {
        return queries.running(reach.ofThoseWhoRun(), day);
    }

    public Tally count() {
        return queries.count(reach.ofThoseWhoRun());
    }

    public CohortRow row(CohortId cohort) {
        return queries.row(cohort);
    }

    /** How many of a cohort are in each state. */
    public Map<EnrolmentState, Integer> counts(CohortId cohort) {
        return queries.counts(cohort);
    }

    public ProgrammeRules rules(CohortId cohort) {
        return rules.of(cohort);
    }
}
