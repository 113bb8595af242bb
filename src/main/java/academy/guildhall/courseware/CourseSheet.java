package academy.guildhall.courseware;

import academy.guildhall.documents.DocumentId;
import academy.guildhall.documents.PageInfo;
import academy.guildhall.documents.RenderingState;
import academy.guildhall.platform.PersonId;
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
        List<Comment> comments,
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
            RenderingState rendering,
            @Nullable String renderingError,
            int pages,
            int pagesDone) {}

    /**
     * @param number by which people speak of it, counted over the whole course
     * @param page where it is shown in the version that is open
     * @param madeOn the version that it was made on
     * @param gone whether the version that is open has no such page any more, so that its last one is shown
     */
    public record Comment(
            PageCommentId id,
            int number,
            int page,
            int x,
            int y,
            String text,
            String author,
            Instant at,
            CommentState state,
            int madeOn,
            boolean gone,
            List<Reply> replies) {}

    public record Reply(String text, String author, Instant at) {}

    /** A message and its figures. */
    public record Missing(String key, List<Object> figures) {}

    public boolean isLatestOpen() {
        return open != null && open.number() == versions.size();
    }

    /** Whether looking again in a moment is worth it. */
    public boolean isUnderWay() {
        return open != null && open.rendering().isUnderWay();
    }

    public long unresolved() {
        return comments.stream()
                .filter(comment -> comment.state() != CommentState.RESOLVED)
                .count();
    }

    public List<Comment> on(int page) {
        return comments.stream().filter(comment -> comment.page() == page).toList();
    }
}
