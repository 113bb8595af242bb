package academy.guildhall.comments;

import academy.guildhall.documents.DocumentId;
import academy.guildhall.platform.ModuleApi;
import academy.guildhall.platform.NotFound;
import academy.guildhall.platform.Seen;
import academy.guildhall.platform.security.CurrentUser;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Makes, answers and settles comments, for the room whose documents they stand on: it says who may. */
@Component
@ModuleApi
@Transactional(propagation = Propagation.MANDATORY)
public class Comments {
    private final PageCommentRepository comments;
    private final CurrentUser current;

    Comments(PageCommentRepository comments, CurrentUser current) {
        this.comments = comments;
        this.current = current;
    }

    /** What a comment belongs to. */
    public record Whereabouts(CommentId id, UUID about, DocumentId document) {}

    public CommentId make(NewComment given) {
        int number = comments.nextNumber(given.about());
        return comments.save(new PageComment(given, number, current.person(), current.act()))
                .id();
    }

    /** What a comment belongs to, so that the room above can say who may touch it. */
    public Whereabouts whereabouts(CommentId id) {
        PageComment comment = find(id);
        return new Whereabouts(id, comment.about(), comment.document());
    }

    /** Whoever made it says more, and waits for an answer again. */
    public void ask(CommentId id, String text) {
        change(id, comment -> comment.ask(text, current.person(), current.act()));
    }

    /** The other side answers. */
    public void answer(CommentId id, String text) {
        change(id, comment -> comment.answer(text, current.person(), current.act()));
    }

    /** @param latest the version that is the latest now; later ones don't show the comment any more */
    public void resolve(CommentId id, Seen seen, DocumentId latest) {
        change(id, comment -> comment.resolve(seen, latest, current.act()));
    }

    public void reopen(CommentId id, Seen seen) {
        change(id, comment -> comment.reopen(seen, current.act()));
    }

    /** How many about this aren't resolved. */
    public int open(UUID about) {
        return comments.countOpen(about);
    }

    private void change(CommentId id, Consumer<PageComment> by) {
        PageComment comment = find(id);
        by.accept(comment);
        comments.save(comment);
    }

    private PageComment find(CommentId id) {
        return comments.findById(id).orElseThrow(() -> new NotFound("comment", id));
    }
}
