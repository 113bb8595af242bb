package academy.guildhall.courseware;

import academy.guildhall.platform.PersonId;
import academy.guildhall.platform.Refusal;
import academy.guildhall.platform.Transition.Act;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.AbstractAggregateRoot;

/**
 * What a coach says about a spot of a page, and what follows from it. It stays on the version it was made on; until it is
 * resolved, later versions show it at the same place too.
 */
@Entity
class PageComment extends AbstractAggregateRoot<PageComment> {
    static final int LONGEST = 2000;

    @EmbeddedId
    private PageCommentId id;

    @Version
    private @Nullable Integer version;

    private CourseProjectId project;
    private int number;
    private int versionNumber;
    private int page;
    private int x;
    private int y;
    private String text;
    private PersonId author;
    private Instant createdAt;

    @Enumerated(EnumType.STRING)
    private CommentState state;

    private @Nullable Integer resolvedIn;

    @ElementCollection
    @CollectionTable(name = "comment_reply", joinColumns = @JoinColumn(name = "comment_id"))
    @OrderColumn(name = "position")
    private List<Reply> replies = new ArrayList<>();

    @Embeddable
    record Reply(String text, PersonId author, Instant createdAt) {}

    @SuppressWarnings("NullAway.Init")
    protected PageComment() {}

    PageComment(CourseProjectId project, int number, CommentPlace place, String text, PersonId author, Act act) {
        this.id = PageCommentId.next();
        this.project = project;
        this.number = number;
        this.versionNumber = place.version();
        this.page = place.page();
        this.x = place.x();
        this.y = place.y();
        this.text = checked(text);
        this.author = author;
        this.createdAt = act.at();
        this.state = CommentState.OPEN;
        registerEvent(new CommentMoved(id, project, author, null, state, act));
    }

    /** The trainee's answer; it stays the coach's to say whether that settles it. */
    void answer(String said, PersonId by, Act act) {
        if (state == CommentState.RESOLVED) {
            throw new Refusal("course.refused.commentResolved");
        }
        replies.add(new Reply(checked(said), by, act.at()));
        if (state == CommentState.OPEN) {
            moveTo(CommentState.ANSWERED, act);
        }
    }

    /** The coach says more, and waits for the trainee again. */
    void ask(String said, PersonId by, Act act) {
        replies.add(new Reply(checked(said), by, act.at()));
        if (state != CommentState.OPEN) {
            moveTo(CommentState.OPEN, act);
            resolvedIn = null;
        }
    }

    /** @param latest the number of the version that is the latest now */
    void resolve(int latest, Act act) {
        if (state == CommentState.RESOLVED) {
            return;
        }
        moveTo(CommentState.RESOLVED, act);
        resolvedIn = latest;
    }

    void reopen(Act act) {
        moveTo(CommentState.OPEN, act);
        resolvedIn = null;
    }

    private void moveTo(CommentState next, Act act) {
        if (!state.leadsTo(next)) {
            throw new Refusal("course.refused.commentMove");
        }
        registerEvent(new CommentMoved(id, project, author, state, next, act));
        state = next;
    }

    private static String checked(String given) {
        String text = given.strip();
        if (text.isEmpty()) {
            throw new Refusal("course.refused.commentEmpty");
        }
        if (text.length() > LONGEST) {
            throw new Refusal("course.refused.commentLong", LONGEST);
        }
        return text;
    }

    PageCommentId id() {
        return id;
    }

    CourseProjectId project() {
        return project;
    }

    CommentState state() {
        return state;
    }
}
