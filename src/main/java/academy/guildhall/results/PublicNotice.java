package academy.guildhall.results;

import academy.guildhall.platform.PersonId;
import academy.guildhall.platform.Refusal;
import academy.guildhall.platform.Transition.Act;
import academy.guildhall.platform.text.StrokeOrder;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.AbstractAggregateRoot;

/** What is published of a list, from an hour to an hour. Its text is checked before, and never changes after. */
@Entity
class PublicNotice extends AbstractAggregateRoot<PublicNotice> {
    enum State {
        OPEN,
        CLOSED
    }

    @EmbeddedId
    private PublicNoticeId id;

    @Version
    private @Nullable Integer version;

    private ResultListId list;
    private String title;
    private String basis;
    private String steps;
    private String contact;
    private String issuer;

    @Enumerated(EnumType.STRING)
    private StrokeOrder nameOrder;

    private Instant opensAt;
    private Instant closesAt;

    @Enumerated(EnumType.STRING)
    private State state;

    private PersonId publishedBy;

    @SuppressWarnings("NullAway.Init")
    protected PublicNotice() {}

    PublicNotice(ResultListId list, NoticeText text, Instant opens, Instant closes, Act act) {
        this.id = PublicNoticeId.next();
        this.list = list;
        this.title = text.title();
        this.basis = text.basis();
        this.steps = text.steps();
        this.contact = text.contact();
        this.issuer = text.issuer();
        this.nameOrder = text.order();
        this.opensAt = opens;
        this.closesAt = closes;
        this.state = State.OPEN;
        this.publishedBy = Objects.requireNonNull(act.by());
        registerEvent(new NoticeOpenedOrClosed(id, null, state.name(), act));
    }

    void close(Act act) {
        if (act.at().isBefore(closesAt)) {
            throw new Refusal("notice.refused.early");
        }
        if (state == State.CLOSED) {
            throw new Refusal("results.refused.move");
        }
        registerEvent(new NoticeOpenedOrClosed(id, state.name(), State.CLOSED.name(), act));
        state = State.CLOSED;
    }

    /** Whether an objection that comes in now is in time. */
    boolean takesObjections(Instant now) {
        return state == State.OPEN && now.isBefore(closesAt) && !now.isBefore(opensAt);
    }

    boolean isOver(Instant now) {
        return !now.isBefore(closesAt);
    }

    PublicNoticeId id() {
        return id;
    }

    ResultListId list() {
        return list;
    }

    Instant closesAt() {
        return closesAt;
    }

    record NoticeOpenedOrClosed(
            PublicNoticeId notice, @Nullable String from, String to, Act act)
            implements academy.guildhall.platform.Transition {
        @Override
        public String subject() {
            return "notice";
        }

        @Override
        public java.util.UUID subjectId() {
            return notice.value();
        }

        @Override
        public @Nullable PersonId concerns() {
            return null;
        }
    }
}
