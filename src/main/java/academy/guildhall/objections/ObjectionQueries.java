package academy.guildhall.objections;

import academy.guildhall.objections.ObjectionFile.Investigator;
import academy.guildhall.objections.ObjectionFile.Point;
import academy.guildhall.objections.ObjectionFile.Reply;
import academy.guildhall.platform.NotFound;
import academy.guildhall.platform.Seen;
import academy.guildhall.platform.security.Authority;
import academy.guildhall.platform.security.CurrentUser;
import academy.guildhall.platform.security.Role;
import academy.guildhall.platform.time.AcademyTime;
import academy.guildhall.programmes.CohortId;
import academy.guildhall.results.PublicNoticeId;
import jakarta.annotation.security.RolesAllowed;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Objections for those who lead them and for those who look into them; who objects stays sealed. */
@Service
@Transactional(readOnly = true)
@RolesAllowed({Role.ADMINISTRATOR_, Role.COORDINATOR_})
public class ObjectionQueries {
    private final JdbcClient jdbc;
    private final ObjectionFile file;
    private final Authority authority;
    private final CurrentUser current;

    ObjectionQueries(JdbcClient jdbc, ObjectionFile file, Authority authority, CurrentUser current) {
        this.jdbc = jdbc;
        this.file = file;
        this.authority = authority;
        this.current = current;
    }

    /**
     * An objection without who made it.
     *
     * @param appointed whether whoever asks looks into it
     */
    public record Row(
            ObjectionId id,
            CohortId cohort,
            PublicNoticeId notice,
            String about,
            Channel channel,
            boolean fromOrganisation,
            Instant receivedAt,
            LocalDate dueOn,
            ObjectionState state,
            boolean appointed) {}

    private static final String ROW = """
            select o.id, n.cohort_id as cohort, o.notice_id as notice, e.name as about, o.channel, o.from_organisation,
                   o.received_at, o.due_on, o.state,
                   exists (select from objection_investigator i where i.objection_id = o.id and i.person_id = :me) as appointed
            from objection_case o
            join trainee_view e on e.id = o.enrolment_id
            join public_notice_view n on n.id = o.notice_id
            """;

    public List<Row> of(CohortId cohort) {
        return jdbc.sql(ROW + " where n.cohort_id = :cohort order by o.received_at, o.id")
                .param("cohort", cohort.value())
                .param("me", current.person().value())
                .query(Row.class)
                .list();
    }

    /** How it came to where it stands. */
    public record Course(
            @Nullable Instant reachedAt,
            @Nullable String reachedBy,
            @Nullable String reachedHow,
            @Nullable String extended,
            @Nullable Instant decidedAt,
            @Nullable String decidedBy,
            @Nullable String decision,
            @Nullable Remedy remedy,
            @Nullable Instant putRightAt,
            @Nullable String putRight,
            Seen seen) {}

    /** All of an objection but who made it. */
    public record Detail(
            Row row, Course course, List<Point> points, List<Investigator> investigators, List<Reply> replies) {
        public Seen seen() {
            return course.seen();
        }
    }

    /** For whoever administers the cohort, and for those appointed; for everyone else there is none. */
    public Detail detail(ObjectionId id) {
        Row row = jdbc.sql(ROW + " where o.id = :id")
                .param("id", id.value())
                .param("me", current.person().value())
                .query(Row.class)
                .optional()
                .filter(found -> found.appointed() || authority.over(found.cohort(), Role.ADMINISTRATOR))
                .orElseThrow(() -> new NotFound("objection", id));
        Course course =
                jdbc.sql("""
                        select o.reached_at, reached.name as reached_by, o.reached_how, o.extended, o.decided_at,
                               decided.name as decided_by, o.decision, o.remedy, o.put_right_at, o.put_right, o.version as seen
                        from objection_case o
                        left join person_view reached on reached.id = o.reached_by_id
                        left join person_view decided on decided.id = o.decided_by_id
                        where o.id = :id
                        """).param("id", id.value()).query(Course.class).single();
        return new Detail(row, course, file.points(id), file.investigators(id), file.replies(id));
    }

    /** A notice to which may be objected now. */
    public record Running(PublicNoticeId notice, String title) {}

    /** Those of a cohort, the one that closes first in front. */
    public List<Running> running(CohortId cohort, Instant now) {
        return jdbc.sql("""
                        select id as notice, title from public_notice_view
                        where cohort_id = :cohort and opens_at <= :now and closes_at > :now order by closes_at, id
                        """)
                .param("cohort", cohort.value())
                .param("now", AcademyTime.utc(now))
                .query(Running.class)
                .list();
    }
}
