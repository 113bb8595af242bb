package academy.guildhall.programmes;

import academy.guildhall.platform.Order;
import academy.guildhall.platform.Tally;
import academy.guildhall.platform.data.Where;
import academy.guildhall.platform.security.CurrentUser;
import academy.guildhall.platform.security.Role;
import academy.guildhall.platform.time.AcademyTime;
import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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
    private final AcademyTime time;

    Cohorts(
            CohortRepository cohorts,
            CohortQueries queries,
            CohortRules rules,
            CurrentUser current,
            CohortReach reach,
            AcademyTime time) {
        this.cohorts = cohorts;
        this.queries = queries;
        this.rules = rules;
        this.current = current;
        this.reach = reach;
        this.time = time;
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
     * @param source where these are laid down
     */
    public record Proposal(int batch, int seats, RuleSource source) {}

    /** What is free and usual for a cohort of a programme that starts on a day. */
    @RolesAllowed(Role.ADMINISTRATOR_)
    public Proposal proposed(ProgrammeId programme, LocalDate startsOn) {
        UUID version = rules.applying(programme, startsOn);
        return new Proposal(
                queries.freeBatch(programme, startsOn.getYear()),
                rules.version(version).capacity(),
                rules.source(version));
    }

    /**
     * Which cohorts somebody looks for; nothing stands for any.
     *
     * @param words each of which is part of the name
     * @param run where they stand today
     */
    public record Filter(
            String words, @Nullable CohortRun run, @Nullable Integer year) {
        public static final Filter ANY = new Filter("", null, null);
    }

    /** One page of the cohorts that I run, in their own order the latest first. */
    public List<CohortRow> page(Filter filter, Order order, int offset, int limit) {
        return queries.page(where(filter), order, offset, limit);
    }

    private Where where(Filter filter) {
        Where where = queries.named(filter.words());
        CohortRun run = filter.run();
        if (run != null) {
            where.and(run.condition(), "day", time.today());
        }
        return reach.ofThoseWhoRun()
                .narrow(where.and("c.year = :year", "year", filter.year()), "c.programme_id", "c.id");
    }

    /** Those that I run and that aren't over on a day, the latest first; a hundred at most. */
    public List<CohortRow> running(LocalDate day) {
        return queries.running(reach.ofThoseWhoRun(), day);
    }

    public Tally count(Filter filter) {
        return queries.count(where(filter));
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
