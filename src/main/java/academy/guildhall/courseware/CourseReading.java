package academy.guildhall.courseware;

import academy.guildhall.comments.CommentReading;
import academy.guildhall.comments.CommentRow;
import academy.guildhall.courseware.CourseSheet.Head;
import academy.guildhall.courseware.CourseSheet.Missing;
import academy.guildhall.courseware.CourseSheet.Version;
import academy.guildhall.documents.DocumentId;
import academy.guildhall.documents.Documents;
import academy.guildhall.documents.PageInfo;
import academy.guildhall.documents.PageOf;
import academy.guildhall.platform.NotFound;
import academy.guildhall.platform.PersonId;
import academy.guildhall.platform.security.Role;
import academy.guildhall.programmes.CohortId;
import jakarta.annotation.security.RolesAllowed;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads one course for whoever it concerns: its trainee, its coach, and those who run the cohort. */
@Service
@Transactional(readOnly = true)
@RolesAllowed({Role.TRAINEE_, Role.COACH_, Role.COORDINATOR_, Role.ADMINISTRATOR_})
public class CourseReading {
    private final CourseAccess access;
    private final CourseTurns turns;
    private final Documents documents;
    private final CommentReading comments;
    private final JdbcClient jdbc;

    CourseReading(
            CourseAccess access, CourseTurns turns, Documents documents, CommentReading comments, JdbcClient jdbc) {
        this.access = access;
        this.turns = turns;
        this.documents = documents;
        this.comments = comments;
        this.jdbc = jdbc;
    }

    /**
     * A course with one version open.
     *
     * @param version its number; the latest when nothing is given or there is no such version
     */
    public CourseSheet sheet(CourseProjectId id, @Nullable Integer version) {
        Base base = base(id);
        if (!access.maySee(id, base.head.trainee(), base.head.coach())) {
            throw new NotFound("course", id);
        }
        List<Version> versions = versions(id);
        Version open = versions.stream()
                .filter(one -> version != null && one.number() == version)
                .findFirst()
                .orElse(versions.isEmpty() ? null : versions.getLast());
        List<PageInfo> pages = open == null ? List.of() : documents.pages(open.document());
        List<CommentRow> shown = open == null ? List.of() : comments(versions, open);
        return new CourseSheet(
                id,
                base.head,
                base.outline,
                base.state,
                base.dueAt,
                versions,
                open,
                pages,
                shown,
                missing(base, versions));
    }

    /** Each on the page on which it was made, wherever that is now; where nothing looks like it, it has no place. */
    private List<CommentRow> comments(List<Version> versions, Version open) {
        List<DocumentId> shown = versions.subList(0, open.number()).stream()
                .map(Version::document)
                .toList();
        List<CommentRow> told = comments.shown(shown, open.pages());
        List<DocumentId> earlier = told.stream()
                .filter(comment -> !comment.pinned())
                .map(CommentRow::document)
                .distinct()
                .toList();
        Map<PageOf, Integer> twins = documents.twins(open.document(), earlier);
        return told.stream()
                .map(comment -> {
                    Integer twin = twins.get(new PageOf(comment.document(), comment.madeOnPage()));
                    return comment.pinned() || twin == null ? comment : comment.pinnedTo(twin);
                })
                .sorted(Comparator.comparingInt(CommentRow::page).thenComparingInt(CommentRow::number))
                .toList();
    }

    private record Base(
            Head head,
            CourseOutline outline,
            CourseState state,
            @Nullable Instant dueAt,
            int openComments) {}

    private Base base(CourseProjectId id) {
        return jdbc.sql("""
                        select p.state, p.topic, p.kind, p.learners, p.outcome, p.due_at, p.trainee_id, p.coach_id,
                               e.name, e.employer, e.cohort_id, e.cohort, c.name as coach,
                               (select count(*) from comment_view o where o.about = p.id and o.state <> 'RESOLVED')
                                   as open_comments
                        from course_project p
                        join trainee_view e on e.id = p.enrolment_id
                        left join person_view c on c.id = p.coach_id
                        where p.id = :id
                        """)
                .param("id", id.value())
                .query((rs, row) -> base(rs))
                .optional()
                .orElseThrow(() -> new NotFound("course", id));
    }

    private static Base base(ResultSet rs) throws SQLException {
        UUID coach = rs.getObject("coach_id", UUID.class);
        String kind = rs.getString("kind");
        Head head = new Head(
                new PersonId(rs.getObject("trainee_id", UUID.class)),
                rs.getString("name"),
                rs.getString("employer"),
                new CohortId(rs.getObject("cohort_id", UUID.class)),
                rs.getString("cohort"),
                coach == null ? null : new PersonId(coach),
                rs.getString("coach"));
        return new Base(
                head,
                new CourseOutline(
                        rs.getString("topic"),
                        kind == null ? null : CourseKind.valueOf(kind),
                        rs.getString("learners"),
                        rs.getString("outcome")),
                CourseState.valueOf(rs.getString("state")),
                instant(rs, "due_at"),
                rs.getInt("open_comments"));
    }

    private List<Version> versions(CourseProjectId id) {
        return jdbc.sql("""
                        select v.number, v.document_id as document, v.uploaded_at, v.reviewed_at, v.opened_at, d.name, d.rendering, d.rendering_error,
                               d.pages, d.pages_done
                        from deck_version v join document_view d on d.id = v.document_id
                        where v.project_id = :id order by v.number
                        """).param("id", id.value()).query(Version.class).list();
    }

    private List<Missing> missing(Base base, List<Version> versions) {
        if (base.state == CourseState.SIGNED_OFF) {
            return List.of();
        }
        int needed = turns.rules(base.head.cohort()).polishingRounds();
        int reviewed = (int) versions.stream()
                        .filter(version -> version.reviewedAt() != null)
                        .count()
                + (base.state == CourseState.IN_REVIEW ? 1 : 0);
        Version latest = versions.isEmpty() ? null : versions.getLast();
        SignOff standing = latest == null
                ? new SignOff(0, needed, base.openComments, null, 0, 0)
                : new SignOff(
                        reviewed, needed, base.openComments, latest.rendering(), latest.pagesDone(), latest.pages());
        return standing.missing().stream()
                .map(one -> new Missing(one.key(), Arrays.asList(one.figures())))
                .toList();
    }

    static @Nullable Instant instant(ResultSet rs, String column) throws SQLException {
        OffsetDateTime at = rs.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
