package academy.guildhall.comments;

import academy.guildhall.documents.DocumentId;
import academy.guildhall.platform.Fact;
import academy.guildhall.platform.Seen;
import academy.guildhall.platform.Shown;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A comment as a version of the document shows it.
 *
 * @param number by which people speak of it, counted over all versions
 * @param page where it is shown in the version that is open
 * @param document the version that it was made on
 * @param madeOnPage the page of that version
 * @param gone whether the version that is open has no such page any more, so that its last one is shown
 * @param pinned whether its place on the page that is shown is the place that was meant
 */
public record CommentRow(
        CommentId id,
        int number,
        int page,
        int x,
        int y,
        String text,
        String author,
        Instant at,
        CommentState state,
        DocumentId document,
        int madeOnPage,
        boolean gone,
        boolean pinned,
        List<Reply> replies,
        Seen seen)
        implements Shown {
    /** The same on the page of the version that is open that is the page on which it was made. */
    public CommentRow pinnedTo(int page) {
        return new CommentRow(
                id, number, page, x, y, text, author, at, state, document, madeOnPage, false, true, replies, seen);
    }

    @Override
    public List<Fact> facts() {
        return facts(state, replies.isEmpty() ? null : replies.getLast().text());
    }

    static List<Fact> facts(CommentState state, @Nullable String lastReply) {
        return List.of(new Fact("stale.state", state), new Fact("comment.lastReply", lastReply));
    }

    public record Reply(String text, String author, Instant at) {}
}
