package academy.guildhall.results;

import academy.guildhall.platform.NotFound;
import academy.guildhall.platform.text.StrokeOrder;
import academy.guildhall.platform.time.AcademyTime;
import academy.guildhall.programmes.CohortId;
import academy.guildhall.programmes.CohortRules;
import academy.guildhall.programmes.RuleSource;
import jakarta.annotation.security.PermitAll;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What everyone may read of the notices that are open. A notice that is over is gone. */
@Service
@Transactional(readOnly = true)
@PermitAll
public class PublicNotices {
    private final JdbcClient jdbc;
    private final PublishedNames names;
    private final NoticeCorrections corrections;
    private final CohortRules rules;
    private final AcademyTime time;

    PublicNotices(
            JdbcClient jdbc, PublishedNames names, NoticeCorrections corrections, CohortRules rules, AcademyTime time) {
        this.names = names;
        this.corrections = corrections;
        this.rules = rules;
        this.jdbc = jdbc;
        this.time = time;
    }

    /**
     * A notice.
     *
     * @param academy the word under which the pages of the academy stand that publishes it
     */
    public record Notice(
            PublicNoticeId id,
            CohortId cohort,
            String academy,
            String title,
            String basis,
            String steps,
            String contact,
            String issuer,
            StrokeOrder order,
            Instant opensAt,
            Instant closesAt) {}

    /** Name, employer, job and honours; nothing else of a person is published. */
    public record Listed(
            ResultEntryId id,
            String name,
            @Nullable String employer,
            @Nullable String trade,
            @Nullable String honours) {}

    private static final String RUNNING = """
            select n.id, l.cohort_id as cohort, a.path as academy, n.title, n.basis, n.steps, n.contact, n.issuer,
                   n.name_order as "order", n.opens_at, n.closes_at
            from public_notice n
            join result_list l on l.id = n.list_id
            join cohort_place c on c.cohort_id = l.cohort_id
            join academy_view a on a.id = c.academy_id
            where n.opens_at <= :now and n.closes_at > :now
            """;

    /** Notices of all academies that run now, the one that closes next first. */
    public List<Notice> open() {
        return jdbc.sql(RUNNING + " order by n.closes_at")
                .param("now", now())
                .query(Notice.class)
                .list();
    }

    /** Those of the academy whose pages stand under this word. */
    public List<Notice> open(String academy) {
        return jdbc.sql(RUNNING + " and a.path = :academy order by n.closes_at")
                .param("now", now())
                .param("academy", academy)
                .query(Notice.class)
                .list();
    }

    /** A notice that runs now. */
    public Notice find(PublicNoticeId id) {
        return jdbc.sql(RUNNING + " and n.id = :id")
                .param("id", id.value())
                .param("now", now())
                .query(Notice.class)
                .optional()
                .orElseThrow(() -> new NotFound("notice", id));
    }

    /**
     * How objections to a notice are answered.
     *
     * @param workingDays in which one is decided
     * @param source where that is laid down
     */
    public record Answering(int workingDays, RuleSource source) {}

    public Answering answering(Notice notice) {
        return new Answering(rules.of(notice.cohort()).objectionDays(), rules.source(notice.cohort()));
    }

    /** Those on a notice by the strokes of their names, in the order that it says; who was removed or withdrew the consent is not there. */
    public List<Listed> listed(PublicNoticeId id) {
        return names.on(id);
    }

    /** What was put right on it while it ran. */
    public record Correction(Instant at, String content) {}

    /** The earliest first. */
    public List<Correction> corrections(PublicNoticeId id) {
        return corrections.of(id);
    }

    private OffsetDateTime now() {
        return AcademyTime.utc(time.now());
    }
}
