package academy.guildhall.draws;

import academy.guildhall.panels.PanelId;
import academy.guildhall.platform.Moved;
import academy.guildhall.platform.Refusal;
import academy.guildhall.platform.Transition.Act;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.AbstractAggregateRoot;

/** One draw of one panel: what was fixed before the first number was said, and what came of it. */
@Entity
class HallDraw extends AbstractAggregateRoot<HallDraw> {
    static final Duration SHORTEST = Duration.ofMinutes(2);
    static final Duration LONGEST = Duration.ofDays(2);

    @EmbeddedId
    private PanelId panel;

    @Version
    private @Nullable Integer version;

    @Enumerated(EnumType.STRING)
    private DrawState state;

    /** So that whoever reads the database doesn't know it before the time either. */
    private byte[] sealedSeed;

    private String commitment;
    private String listHash;
    private Instant openedAt;
    private Instant closesAt;
    private @Nullable String seed;
    private @Nullable String aloud;
    private @Nullable String digest;
    private @Nullable Instant drawnAt;

    @SuppressWarnings("NullAway.Init")
    protected HallDraw() {}

    HallDraw(PanelId panel, byte[] sealedSeed, String commitment, String listHash, Duration open, Act act) {
        if (open.compareTo(SHORTEST) < 0 || open.compareTo(LONGEST) > 0) {
            throw Refusal.at("minutes", "draw.refused.minutes", SHORTEST.toMinutes(), LONGEST.toMinutes());
        }
        this.panel = panel;
        this.state = DrawState.OPEN;
        this.sealedSeed = sealedSeed.clone();
        this.commitment = commitment;
        this.listHash = listHash;
        this.openedAt = act.at();
        this.closesAt = act.at().plus(open);
        registerEvent(Moved.of("draw", panel.value(), null, null, state, act));
    }

    /** Refused once the time is over: who doesn't say a number in time holds nothing up. */
    void requireTakesNumbers(Instant now) {
        if (state != DrawState.OPEN || !now.isBefore(closesAt)) {
            throw new Refusal("draw.refused.over");
        }
    }

    /**
     * Makes the order: not before the time that was published when it was opened, unless all have said their number. Nobody ends
     * it when they like what is in.
     */
    void draw(DrawRecord of, boolean allSaid, Act act) {
        if (!allSaid && state == DrawState.OPEN && act.at().isBefore(closesAt)) {
            throw new Refusal("draw.refused.early");
        }
        if (!DrawRecord.commitment(of.seed()).equals(commitment)
                || !DrawRecord.listHash(of.said().keySet()).equals(listHash)) {
            throw new Refusal("draw.refused.altered");
        }
        moveTo(DrawState.DRAWN, act);
        seed = of.seed();
        aloud = of.aloud();
        digest = of.digest();
        drawnAt = act.at();
    }

    private void moveTo(DrawState next, Act act) {
        if (!state.leadsTo(next)) {
            throw new Refusal("panel.refused.drawn");
        }
        registerEvent(Moved.of("draw", panel.value(), null, state, next, act));
        state = next;
    }

    byte[] sealedSeed() {
        return sealedSeed.clone();
    }

    Instant closesAt() {
        return closesAt;
    }
}
