package academy.guildhall.scoring;

import academy.guildhall.platform.Fact;
import academy.guildhall.platform.Moved;
import academy.guildhall.platform.PersonId;
import academy.guildhall.platform.Refusal;
import academy.guildhall.platform.Seen;
import academy.guildhall.platform.Transition.Act;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.AbstractAggregateRoot;

/** Somebody asks that a sent sheet goes back to its assessor, for a reason; another countersigns. See ADR 0147. */
@Entity
class SheetCorrection extends AbstractAggregateRoot<SheetCorrection> {
    @EmbeddedId
    private CorrectionId id;

    @Version
    private @Nullable Integer version;

    private SheetId sheet;
    private int round;

    @Enumerated(EnumType.STRING)
    private CorrectionState state;

    private PersonId askedBy;
    private Instant askedAt;
    private String reason;
    private String wasText;
    private BigDecimal wasTotal;
    private @Nullable PersonId decidedBy;
    private @Nullable Instant decidedAt;
    private @Nullable String refusal;

    @SuppressWarnings("NullAway.Init")
    protected SheetCorrection() {}

    /** @param act of whoever asks, with the reason */
    SheetCorrection(ScoreSheet sheet, SheetText.Place place, Act act) {
        this.id = CorrectionId.next();
        this.reason = act.reasonOr("panel.refused.reason");
        this.sheet = sheet.id();
        this.round = sheet.round();
        this.state = CorrectionState.ASKED;
        this.askedBy = Objects.requireNonNull(act.by());
        this.askedAt = act.at();
        this.wasText = sheet.text(place);
        this.wasTotal = sheet.total();
        registerEvent(Moved.of("sheet", sheet.id().value(), place.assessor(), null, state, act));
    }

    /** The sheet goes back by the hand of another than whoever asked. */
    void countersign(Seen seen, PersonId assessor, Act act) {
        decide(CorrectionState.GRANTED, seen, assessor, act);
    }

    /** The sheet stays as it was sent, for a reason. */
    void refuse(Seen seen, PersonId assessor, Act act) {
        refusal = act.reasonOr("panel.refused.reason");
        decide(CorrectionState.REFUSED, seen, assessor, act);
    }

    private void decide(CorrectionState next, Seen seen, PersonId assessor, Act act) {
        requireSeen(seen);
        if (askedBy.equals(act.by())) {
            throw new Refusal("correction.refused.own");
        }
        moveTo(next, assessor, act);
    }

    /** Whoever asked doesn't ask any more. */
    void takeBack(Seen seen, PersonId assessor, Act act) {
        requireSeen(seen);
        if (!askedBy.equals(act.by())) {
            throw new Refusal("correction.refused.notYours");
        }
        moveTo(CorrectionState.TAKEN_BACK, assessor, act);
    }

    private void requireSeen(Seen seen) {
        seen.mustBe(Seen.of(version), () -> List.of(new Fact("stale.state", state)));
    }

    private void moveTo(CorrectionState next, PersonId assessor, Act act) {
        if (!state.leadsTo(next)) {
            throw new Refusal("correction.refused.over");
        }
        registerEvent(Moved.of("sheet", sheet.value(), assessor, state, next, act));
        state = next;
        decidedBy = act.by();
        decidedAt = act.at();
    }

    CorrectionId id() {
        return id;
    }

    PersonId askedBy() {
        return askedBy;
    }

    String reason() {
        return reason;
    }
}
