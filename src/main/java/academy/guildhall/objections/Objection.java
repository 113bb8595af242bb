package academy.guildhall.objections;

import academy.guildhall.platform.Fact;
import academy.guildhall.platform.Moved;
import academy.guildhall.platform.PersonId;
import academy.guildhall.platform.Refusal;
import academy.guildhall.platform.Seen;
import academy.guildhall.platform.Transition.Act;
import academy.guildhall.platform.text.CleanText;
import academy.guildhall.programmes.EnrolmentId;
import academy.guildhall.results.OnNotice;
import academy.guildhall.results.PublicNoticeId;
import academy.guildhall.results.ResultEntryId;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.AbstractAggregateRoot;

/** Somebody objects, under their real name, to one person on a notice. */
@Entity
@Table(name = "objection_case")
class Objection extends AbstractAggregateRoot<Objection> {
    private static final int LONGEST = 4000;
    private static final int SHORTEST_REASON = 4;

    @EmbeddedId
    private ObjectionId id;

    @Version
    private @Nullable Integer version;

    private PublicNoticeId notice;
    private ResultEntryId entry;
    private EnrolmentId enrolment;
    private PersonId person;

    @Enumerated(EnumType.STRING)
    private Channel channel;

    private boolean fromOrganisation;
    private byte[] sealedName;
    private byte[] sealedAddress;
    private byte[] sealedPhone;
    private byte @Nullable [] sender;
    private byte[] sameness;
    private String token;
    private Instant receivedAt;
    private @Nullable Instant takenUpAt;
    private LocalDate dueOn;
    private @Nullable String extended;

    @Enumerated(EnumType.STRING)
    private ObjectionState state;

    private @Nullable Instant reachedAt;
    private @Nullable PersonId reachedBy;
    private @Nullable String reachedHow;
    private @Nullable Instant decidedAt;
    private @Nullable PersonId decidedBy;
    private @Nullable String decision;

    @Enumerated(EnumType.STRING)
    private @Nullable Remedy remedy;

    private @Nullable Instant putRightAt;
    private @Nullable String putRight;

    @SuppressWarnings("NullAway.Init")
    protected Objection() {}

    Objection(OnNotice.Named about, SealedObjector by, Channel channel, boolean queued, LocalDate due, Act act) {
        this.id = ObjectionId.next();
        this.notice = about.notice();
        this.entry = about.entry();
        this.enrolment = about.enrolment();
        this.person = about.person();
        this.channel = channel;
        this.fromOrganisation = by.organisation();
        this.sealedName = by.name();
        this.sealedAddress = by.address();
        this.sealedPhone = by.phone();
        this.sender = by.sender();
        this.sameness = by.sameness();
        this.token = by.token();
        this.receivedAt = act.at();
        this.takenUpAt = queued ? null : act.at();
        this.dueOn = due;
        this.state = queued ? ObjectionState.QUEUED : ObjectionState.RECEIVED;
        registerEvent(Moved.of("objection", id.value(), about.person(), null, state, act));
    }

    /**
     * Who objects.
     *
     * @param sender stands for where it came from on the network; nothing for what came by telephone or letter
     * @param sameness stands for who says what of whom
     */
    @SuppressWarnings("ArrayRecordComponent")
    record SealedObjector(
            boolean organisation,
            byte[] name,
            byte[] address,
            byte[] phone,
            byte @Nullable [] sender,
            byte[] sameness,
            String token) {}

    /** Refuses whoever saw another version of it. */
    void requireSeen(Seen seen) {
        seen.mustBe(seen(), () -> List.of(new Fact("stale.state", state), new Fact("objection.decision", decision)));
    }

    /** One of many from the same address has its turn. */
    void takeUp(Act act) {
        moveTo(ObjectionState.RECEIVED, act);
        takenUpAt = act.at();
    }

    /** Its sender was reached under what they gave: it becomes a case. */
    void reached(String how, Act act) {
        CleanText.require(how, LONGEST);
        if (how.strip().length() < SHORTEST_REASON) {
            throw new Refusal("objection.refused.how");
        }
        if (state == ObjectionState.QUEUED) {
            takeUp(act);
        }
        moveTo(ObjectionState.OPEN, act.because(how.strip()));
        reachedAt = act.at();
        reachedBy = act.by();
        reachedHow = how.strip();
    }

    /** It isn't taken up as a case, for a reason. */
    void refuse(String reason, Act act) {
        decide(ObjectionState.REFUSED, reason, act);
    }

    void dismiss(String text, Act act) {
        decide(ObjectionState.DISMISSED, text, act);
    }

    void uphold(String text, Remedy follows, Act act) {
        decide(ObjectionState.UPHELD, text, act);
        remedy = follows;
    }

    private void decide(ObjectionState next, String text, Act act) {
        CleanText.require(text, LONGEST);
        if (text.strip().length() < SHORTEST_REASON && state.leadsTo(next)) {
            throw new Refusal("objection.refused.decision");
        }
        moveTo(next, act.because(text.strip()));
        decision = text.strip();
        decidedAt = act.at();
        decidedBy = act.by();
    }

    /** What was upheld has been put right, and how. */
    void putRight(String text, Act act) {
        CleanText.require(text, LONGEST);
        if (text.strip().length() < SHORTEST_REASON && state.leadsTo(ObjectionState.PUT_RIGHT)) {
            throw new Refusal("objection.refused.putRight");
        }
        moveTo(ObjectionState.PUT_RIGHT, act.because(text.strip()));
        putRight = text.strip();
        putRightAt = act.at();
    }

    /** A complex one takes longer, once, and for a reason that its sender reads. */
    void extend(LocalDate until, String reason, Act act) {
        CleanText.require(reason, LONGEST);
        if (state != ObjectionState.OPEN || extended != null) {
            throw new Refusal("objection.refused.extended");
        }
        if (reason.strip().length() < SHORTEST_REASON) {
            throw new Refusal("objection.refused.why");
        }
        extended = reason.strip();
        dueOn = until;
        registerEvent(Moved.said("objection", id.value(), person, "EXTENDED", act.because(extended)));
    }

    private void moveTo(ObjectionState next, Act act) {
        if (!state.leadsTo(next)) {
            throw new Refusal("objection.refused.done");
        }
        registerEvent(Moved.of("objection", id.value(), person, state, next, act));
        state = next;
    }

    Seen seen() {
        return Seen.of(version);
    }

    ObjectionId id() {
        return id;
    }

    PublicNoticeId notice() {
        return notice;
    }

    ResultEntryId entry() {
        return entry;
    }

    EnrolmentId enrolment() {
        return enrolment;
    }

    PersonId person() {
        return person;
    }

    ObjectionState state() {
        return state;
    }

    Instant receivedAt() {
        return receivedAt;
    }

    @Nullable
    Remedy remedy() {
        return remedy;
    }
}
