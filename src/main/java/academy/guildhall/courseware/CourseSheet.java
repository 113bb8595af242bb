package academy.guildhall.courseware;

import academy.guildhall.comments.CommentRow;
import academy.guildhall.comments.CommentState;
import academy.guildhall.documents.DocumentId;
import academy.guildhall.documents.PageInfo;
import academy.guildhall.documents.RenderingState;
import academy.guildhall.platform.PersonId;
import academy.guildhall.platform.Seen;
import academy.guildhall.programmes.CohortId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One course as a page shows it, with one version of its deck open.
 *
 * @param dueAt by when it is whose turn
 * @param open the version that is open; nothing before the first upload
 * @param comments on the version that is open and, still unresolved, from those before it
 * @param missing what must be so before sign-off and isn't
 */
public record CourseSheet(
        CourseProjectId id,
        Head head,
        CourseOutline outline,
        CourseState state,
        @Nullable Instant dueAt,
        List<Version> versions,
        @Nullable Version open,
        List<PageInfo> pages,
        List<CommentRow> comments,
        List<Missing> missing) {

    public record Head(
            PersonId trainee,
            String traineeName,
            @Nullable String employer,
            CohortId cohort,
            String cohortName,
            @Nullable PersonId coach,
            @Nullable String coachName) {}

    public record Version(
            int number,
            DocumentId document,
            String name,
            Instant uploadedAt,
            @Nullable Instant reviewedAt,
            @Nullable Instant openedAt,
            RenderingState rendering,
            @Nullable String renderingError,
            int pages,
            int pagesDone) {}

    /** A message and its figures. */
    public record Missing(String key, List<Object> figures) {}

    /** The deck as a coach sees it who decides: its latest version. */
    public Seen deck() {
        return new Seen(versions.size());
    }

    /** Whether the latest version is in, and its coach hasn't opened it yet. */
    public boolean isUnopened() {
        return state == CourseState.IN_REVIEW && versions.getLast().openedAt() == null;
    }

    public boolean isLatestOpen() {
        return open != null && open.number() == versions.size();
    }

    /** Whether looking again in a moment is worth it. */
    public boolean isUnderWay() {
        return open != null && open.rendering().isUnderWay();
    }

    /** The number of the version that a comment was made on. */
    public int madeOn(CommentRow comment) {
        return versions.stream()
                .filter(version -> version.document().equals(comment.document()))
                .mapToInt(Version::number)
                .findFirst()
                .orElse(0);
    }

    public long unresolved() {
        return comments.stream()
                .filter(comment -> comment.state() != CommentState.RESOLVED)
                .count();
    }

    public List<CommentRow> on(int page) {
        return comments.stream().filter(comment -> comment.page() == page).toList();
    }
}
