package academy.guildhall.comments;

import academy.guildhall.documents.DocumentId;
import academy.guildhall.platform.Moved;
import academy.guildhall.platform.PersonId;
import academy.guildhall.platform.Refusal;
import academy.guildhall.platform.Seen;
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
import java.util.UUID;
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
    private CommentId id;

    @Version
    private @Nullable Integer version;

    private UUID about;
    private int number;
    private DocumentId document;
    private int page;
    private int x;
    private int y;
    private String text;
    private PersonId author;
    private Instant createdAt;

    @Enumerated(EnumType.STRING)
    private CommentState state;

    private @Nullable DocumentId resolvedIn;

    @ElementCollection
    @CollectionTable(name = "comment_reply", joinColumns = @JoinColumn(name = "comment_id"))
    @OrderColumn(name = "position")
    private List<Reply> replies = new ArrayList<>();

    @Embeddable
    record Reply(String text, PersonId author, Instant createdAt) {}

    @SuppressWarnings("NullAway.Init")
    protected PageComment() {}

    PageComment(NewComment given, int number, PersonId author, Act act) {
        this.id = CommentId.next();
        this.about = given.about();
        this.number = number;
        this.document = given.document();
        this.page = given.place().page();
        this.x = given.place().x();
        this.y = given.place().y();
        this.text = checked(given.text());
        this.author = author;
        this.createdAt = act.at();
        this.state = CommentState.OPEN;
        registerEvent(Moved.of("comment", id.value(), author, null, state, act));
    }

    /** The trainee's answer; it stays the coach's to say whether that settles it. */
    void answer(String said, PersonId by, Act act) {
        if (state == CommentState.RESOLVED) {
            throw new Refusal("comment.refused.resolved");
        }
        replies.add(new Reply(checked(said), by, act.at()));
        if (state == CommentState.OPEN) {
            moveTo(CommentState.ANSWERED, act);
        }
    }

    /** The coach says more, and waits for the trainee again. What somebody settled meanwhile isn't opened by a word. */
    void ask(String said, PersonId by, Act act) {
        if (state == CommentState.RESOLVED) {
            throw new Refusal("comment.refused.settled");
        }
        replies.add(new Reply(checked(said), by, act.at()));
        if (state == CommentState.ANSWERED) {
            moveTo(CommentState.OPEN, act);
        }
    }

    /** @param latest the version that is the latest now; later ones don't show the comment any more */
    void resolve(Seen seen, DocumentId latest, Act act) {
        if (state == CommentState.RESOLVED) {
            return;
        }
        requireSeen(seen);
        moveTo(CommentState.RESOLVED, act);
        resolvedIn = latest;
    }

    void reopen(Seen seen, Act act) {
        if (state == CommentState.OPEN) {
            return;
        }
        requireSeen(seen);
        moveTo(CommentState.OPEN, act);
        resolvedIn = null;
    }

    /** Nobody settles what they haven't read: a reply makes a newer version. */
    private void requireSeen(Seen seen) {
        seen.mustBe(
                Seen.of(version),
                () -> CommentRow.facts(
                        state, replies.isEmpty() ? null : replies.getLast().text()));
    }

    private void moveTo(CommentState next, Act act) {
        if (!state.leadsTo(next)) {
            throw new Refusal("comment.refused.move");
        }
        registerEvent(Moved.of("comment", id.value(), author, state, next, act));
        state = next;
    }

    private static String checked(String given) {
        String text = given.strip();
        if (text.isEmpty()) {
            throw new Refusal("comment.refused.empty");
        }
        if (text.length() > LONGEST) {
            throw new Refusal("comment.refused.long", LONGEST);
        }
        return text;
    }

    CommentId id() {
        return id;
    }

    UUID about() {
        return about;
    }

    DocumentId document() {
        return document;
    }

    CommentState state() {
        return state;
    }
}
