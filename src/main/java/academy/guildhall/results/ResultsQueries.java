package academy.guildhall.results;

import academy.guildhall.platform.Fact;
import academy.guildhall.platform.NotFound;
import academy.guildhall.platform.Seen;
import academy.guildhall.platform.Shown;
import academy.guildhall.platform.security.Role;
import academy.guildhall.programmes.CohortId;
import academy.guildhall.programmes.EnrolmentId;
import jakarta.annotation.security.RolesAllowed;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lists and notices for those who run them. */
@Service
@Transactional(readOnly = true)
@RolesAllowed({Role.ADMINISTRATOR_, Role.COORDINATOR_})
public class ResultsQueries {
    private final JdbcClient jdbc;

    ResultsQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A list and, once it is published, its notice.
     *
     * @param stuck the key of why the notice can't be taken down whose time is over; nothing when it can
     * @param stuckOn whom that is about
     */
    public record ListRow(
            ResultListId id,
            CohortId cohort,
            String cohortName,
            ResultListState state,
            Instant proposedAt,
            @Nullable LocalDate decidedOn,
            @Nullable String minute,
            @Nullable PublicNoticeId notice,
            @Nullable Instant closesAt,
            @Nullable String stuck,
            @Nullable String stuckOn,
            Seen seen)
            implements Shown {
        @Override
        public List<Fact> facts() {
            return List.of(new Fact("stale.state", state));
        }
    }

    private static final String LIST = """
            select l.id, l.cohort_id as cohort, c.name as cohort_name, l.state, l.proposed_at, l.decided_on, l.minute,
                   n.id as notice, n.closes_at, s.key as stuck, s.who as stuck_on, l.version as seen
            from result_list l
            join cohort_view c on c.id = l.cohort_id
            left join public_notice n on n.list_id = l.id
            left join notice_stuck s on s.notice_id = n.id
            """;

    /** The lists of a cohort, the latest first. */
    public List<ListRow> of(CohortId cohort) {
        return jdbc.sql(LIST + " where l.cohort_id = :cohort order by l.proposed_at desc")
                .param("cohort", cohort.value())
                .query(ListRow.class)
                .list();
    }

    public ListRow list(ResultListId id) {
        return jdbc.sql(LIST + " where l.id = :id")
                .param("id", id.value())
                .query(ListRow.class)
                .optional()
                .orElseThrow(() -> new NotFound("result list", id));
    }

    /** The list that a notice publishes. */
    public ListRow published(PublicNoticeId notice) {
        return jdbc.sql(LIST + " where n.id = :notice")
                .param("notice", notice.value())
                .query(ListRow.class)
                .optional()
                .orElseThrow(() -> new NotFound("notice", notice));
    }

    public record EntryRow(
            ResultEntryId id,
            EnrolmentId enrolment,
            String name,
            @Nullable String employer,
            BigDecimal finalMark,
            @Nullable BigDecimal passMark,
            @Nullable Integer rounds,
            @Nullable Integer rulesNumber,
            boolean consented,
            ResultEntryState state,
            Seen seen) {}

    /** Those on a list, by the strokes of their names. */
    public List<EntryRow> entries(ResultListId list) {
        return jdbc.sql("""
                        select r.id, r.enrolment_id as enrolment, e.name, e.employer, r.final_mark, r.pass_mark, r.rounds,
                               r.rules_number, e.consented_at is not null as consented, r.state, r.version as seen
                        from result_entry r join trainee_view e on e.id = r.enrolment_id
                        where r.list_id = :list order by e.stroke_key, r.id
                        """).param("list", list.value()).query(EntryRow.class).list();
    }

    /** The academy's name, address and telephone, for the text of a notice. */
    public record Issuer(String zh, String en, String contact) {}

    public Optional<Issuer> issuer(CohortId cohort) {
        return jdbc.sql("""
                        select p.academy_zh as zh, p.academy_en as en,
                               p.phone || e'\n' || p.email || e'\n' || p.address as contact
                        from cohort_view c join programme_view p on p.id = c.programme_id
                        where c.id = :cohort
                        """).param("cohort", cohort.value()).query(Issuer.class).optional();
    }
}
