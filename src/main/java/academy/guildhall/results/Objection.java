package academy.guildhall.results;

import academy.guildhall.platform.Fact;
import academy.guildhall.platform.Moved;
import academy.guildhall.platform.PersonId;
import academy.guildhall.platform.Refusal;
import academy.guildhall.platform.Seen;
import academy.guildhall.platform.Transition.Act;
import academy.guildhall.platform.text.CleanText;
import academy.guildhall.programmes.EnrolmentId;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.AbstractAggregateRoot;

/** Somebody objects, under their real name, to one person on a notice. */
@Entity
class Objection extends AbstractAggregateRoot<Objection> {
    private static final int LONGEST_FINDINGS = 4000;

    @EmbeddedId
    private ObjectionId id;

    @Version
    private @Nullable Integer version;

    private PublicNoticeId notice;
    private ResultEntryId entry;
    private EnrolmentId enrolment;
    private boolean fromOrganisation;
    private byte[] sealedName;
    private byte[] sealedAddress;
    private byte[] sealedPhone;
    private String content;
    private Instant receivedAt;
    private LocalDate dueOn;

    @Enumerated(EnumType.STRING)
    private ObjectionState state;

    private @Nullable String findings;
    private @Nullable PersonId handledBy;
    private @Nullable Instant handledAt;

    @SuppressWarnings("NullAway.Init")
    protected Objection() {}

    Objection(PublicNoticeId notice, ResultEntry about, SealedObjector by, String content, LocalDate due, Act act) {
        this.id = ObjectionId.next();
        this.notice = notice;
        this.entry = about.id();
        this.enrolment = about.enrolment();
        this.fromOrganisation = by.organisation();
        this.sealedName = by.name();
        this.sealedAddress = by.address();
        this.sealedPhone = by.phone();
        this.content = content;
        this.receivedAt = act.at();
        this.dueOn = due;
        this.state = ObjectionState.OPEN;
        registerEvent(Moved.of("objection", id.value(), about.person(), null, state, act));
    }

    @SuppressWarnings("ArrayRecordComponent")
    record SealedObjector(boolean organisation, byte[] name, byte[] address, byte[] phone) {}

    /** Refuses whoever saw another version of it. */
    void requireSeen(Seen seen) {
        seen.mustBe(seen(), () -> List.of(new Fact("stale.state", state), new Fact("objection.findings", findings)));
    }

    /** Upheld or dismissed, with what was found. */
    void answer(ObjectionState answer, String found, PersonId about, Act act) {
        if (found.isBlank() && state.leadsTo(answer)) {
            throw new Refusal("objection.refused.findings");
        }
        CleanText.require(found, LONGEST_FINDINGS);
        moveTo(answer, about, act);
        findings = found.strip();
        handledBy = act.by();
        handledAt = act.at();
    }

    private void moveTo(ObjectionState next, PersonId about, Act act) {
        if (!state.leadsTo(next)) {
            throw new Refusal("objection.refused.done");
        }
        registerEvent(Moved.of("objection", id.value(), about, state, next, act));
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
}
