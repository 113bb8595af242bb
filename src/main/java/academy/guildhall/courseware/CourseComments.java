package academy.guildhall.courseware;

import academy.guildhall.comments.CommentId;
import academy.guildhall.comments.CommentPlace;
import academy.guildhall.comments.Comments;
import academy.guildhall.comments.NewComment;
import academy.guildhall.documents.DocumentId;
import academy.guildhall.platform.NotFound;
import academy.guildhall.platform.Refusal;
import academy.guildhall.platform.Seen;
import academy.guildhall.platform.security.Role;
import jakarta.annotation.security.RolesAllowed;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Comments on the pages of a course: the coach makes and settles them, both talk about them. */
@Service
@Transactional
@RolesAllowed(Role.COACH_)
public class CourseComments {
    private final CourseAccess access;
    private final DeckPages pages;
    private final Comments comments;

    CourseComments(CourseAccess access, DeckPages pages, Comments comments) {
        this.access = access;
        this.pages = pages;
        this.comments = comments;
    }

    /** Comments on a page that there is, of a course that isn't signed off. */
    public CommentId comment(CourseProjectId id, int version, CommentPlace place, String text) {
        CourseProject project = access.coached(id);
        if (project.state() == CourseState.SIGNED_OFF) {
            throw new Refusal("course.refused.signedOff");
        }
        DeckPages.Deck deck = pages.of(id, version).orElseThrow(() -> new NotFound("version of " + id, version));
        if (place.page() > deck.pages()) {
            throw new Refusal("comment.refused.place");
        }
        return comments.make(new NewComment(id.value(), deck.document(), place, text));
    }

    /** The coach says more about a comment, which is open again with it. */
    public void ask(CommentId id, String text) {
        access.coached(course(id));
        comments.ask(id, text);
    }

    /** Settles a comment with all that the coach read of it. */
    public void resolve(CommentId id, Seen seen) {
        DocumentId latest = access.coached(course(id)).latest();
        comments.resolve(id, seen, latest);
    }

    public void reopen(CommentId id, Seen seen) {
        if (access.coached(course(id)).state() == CourseState.SIGNED_OFF) {
            throw new Refusal("course.refused.signedOff");
        }
        comments.reopen(id, seen);
    }

    /** The trainee answers a comment on their own course. */
    @RolesAllowed(Role.TRAINEE_)
    public void answer(CommentId id, String text) {
        access.mine(course(id));
        comments.answer(id, text);
    }

    private CourseProjectId course(CommentId id) {
        return new CourseProjectId(comments.whereabouts(id).about());
    }
}
