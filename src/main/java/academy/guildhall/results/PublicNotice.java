package academy.guildhall.results;

import academy.guildhall.platform.Moved;
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
    private PublicNoticeState state;

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
        this.state = PublicNoticeState.OPEN;
        this.publishedBy = Objects.requireNonNull(act.by());
        registerEvent(Moved.of("notice", id.value(), null, null, state, act));
    }

    void close(Act act) {
        if (act.at().isBefore(closesAt)) {
            throw new Refusal("notice.refused.early");
        }
        moveTo(PublicNoticeState.CLOSED, act);
    }

    private void moveTo(PublicNoticeState next, Act act) {
        if (!state.leadsTo(next)) {
            throw new Refusal("results.refused.move");
        }
        registerEvent(Moved.of("notice", id.value(), null, state, next, act));
        state = next;
    }

    /** Whether an objection that comes in now is in time. */
    boolean takesObjections(Instant now) {
        return state == PublicNoticeState.OPEN && now.isBefore(closesAt) && !now.isBefore(opensAt);
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
}
