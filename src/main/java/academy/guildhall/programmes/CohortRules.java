package academy.guildhall.programmes;

import academy.guildhall.platform.Ids;
import academy.guildhall.platform.ModuleApi;
import academy.guildhall.platform.NotFound;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The rules that a cohort started with. A version never changes, so what was read once is kept. */
@Component
@ModuleApi
public class CohortRules {
    private static final String SOURCE = """
            select p.name_zh as zh, p.name_en as en, r.number, r.applies_from
            from programme_rules r join programme p on p.id = r.programme_id
            """;

    private final JdbcClient jdbc;
    private final KeptRules kept;
    private final Cache<CohortId, ProgrammeRules> known =
            Caffeine.newBuilder().maximumSize(500).build();

    CohortRules(JdbcClient jdbc, KeptRules kept) {
        this.jdbc = jdbc;
        this.kept = kept;
    }

    public ProgrammeRules of(CohortId cohort) {
        ProgrammeRules rules = known.getIfPresent(cohort);
        if (rules == null) {
            rules = jdbc.sql(
                            "select r.rules from cohort c join programme_rules r on r.id = c.rules_id where c.id = :id")
                    .param("id", cohort.value())
                    .query(String.class)
                    .optional()
                    .map(kept::read)
                    .orElseThrow(() -> new NotFound("cohort", cohort));
            known.put(cohort, rules);
        }
        return rules;
    }

    private record Pinned(CohortId cohort, String rules) {}

    /** By what the trial lectures of each cohort of a programme are scored; one statement. */
    public Map<CohortId, TrialRules> trials(ProgrammeId programme) {
        return jdbc.sql("""
                        select c.id as cohort, r.rules::text as rules
                        from cohort c join programme_rules r on r.id = c.rules_id where c.programme_id = :programme
                        """).param("programme", programme.value()).query(Pinned.class).list().stream()
                .collect(Collectors.toMap(
                        Pinned::cohort, pinned -> kept.read(pinned.rules()).trial()));
    }

    /** All versions of a programme's rules, the latest first. */
    List<RuleVersions.Version> versions(ProgrammeId programme) {
        return jdbc.sql("""
                        select r.number, r.applies_from, r.rules,
                               (select count(*) from cohort c where c.rules_id = r.id) as cohorts
                        from programme_rules r where r.programme_id = :programme order by r.number desc
                        """)
                .param("programme", programme.value())
                .query((rs, row) -> new RuleVersions.Version(
                        rs.getInt("number"),
                        rs.getObject("applies_from", LocalDate.class),
                        rs.getInt("cohorts"),
                        kept.read(rs.getString("rules"))))
                .list();
    }

    /**
     * Adds a version of a programme's rules that applies from a day on, and answers its id.
     *
     * @throws academy.guildhall.platform.Refusal of everything in which its rubric makes no sense
     */
    @Transactional
    public UUID add(ProgrammeId programme, LocalDate appliesFrom, ProgrammeRules rules) {
        rules.trial().rubric().mustMakeSense();
        UUID id = Ids.next();
        jdbc.sql("""
                        insert into programme_rules (id, programme_id, number, applies_from, rules)
                        values (:id, :programme,
                                (select coalesce(max(number), 0) + 1 from programme_rules where programme_id = :programme),
                                :from, cast(:rules as jsonb))
                        """)
                .param("id", id)
                .param("programme", programme.value())
                .param("from", appliesFrom)
                .param("rules", kept.write(rules))
                .update();
        return id;
    }

    /** Where a cohort's rules are laid down, also for those who read of them in public. */
    public RuleSource source(CohortId cohort) {
        return jdbc.sql(SOURCE + " where r.id = (select rules_id from cohort where id = :id)")
                .param("id", cohort.value())
                .query(RuleSource.class)
                .optional()
                .orElseThrow(() -> new NotFound("cohort", cohort));
    }

    /** Where a version is laid down. */
    RuleSource source(UUID version) {
        return jdbc.sql(SOURCE + " where r.id = :id")
                .param("id", version)
                .query(RuleSource.class)
                .single();
    }

    ProgrammeRules version(UUID version) {
        return jdbc.sql("select rules from programme_rules where id = :id")
                .param("id", version)
                .query((rs, row) -> kept.read(rs.getString("rules")))
                .single();
    }

    /** The version for a cohort that starts on a day. */
    UUID applying(ProgrammeId programme, LocalDate startsOn) {
        return jdbc.sql("""
                        select id from programme_rules
                        where programme_id = :programme
                        order by (applies_from <= :day) desc,
                                 case when applies_from <= :day then number end desc, number limit 1
                        """)
                .param("programme", programme.value())
                .param("day", startsOn)
                .query(UUID.class)
                .optional()
                .orElseThrow(() -> new NotFound("rules of programme", programme));
    }
}
