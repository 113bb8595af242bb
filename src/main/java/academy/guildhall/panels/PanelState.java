package academy.guildhall.panels;

import academy.guildhall.platform.State;

/** A panel's way from the plan to its published results. */
public enum PanelState implements State {
    PLANNED(Tone.WAITING),
    DRAWN(Tone.CURRENT),
    SCORING(Tone.CURRENT),
    TABULATED(Tone.WAITING),
    VERIFIED(Tone.WAITING),
    PUBLISHED(Tone.DONE),
    CANCELLED(Tone.QUIET);

    private final Tone tone;

    PanelState(Tone tone) {
        this.tone = tone;
    }

    /** The moves that there are; every other one is refused. A draw is never drawn again. */
    public boolean leadsTo(PanelState next) {
        return switch (this) {
            case PLANNED -> next == DRAWN || next == CANCELLED;
            case DRAWN -> next == SCORING || next == CANCELLED;
            case SCORING -> next == TABULATED;
            case TABULATED -> next == VERIFIED || next == SCORING;
            case VERIFIED -> next == PUBLISHED;
            case PUBLISHED, CANCELLED -> false;
        };
    }

    /** Whether the one who makes this move must say why: it goes back, or ends what was begun. */
    boolean needsReason(PanelState next) {
        return next == CANCELLED || this == TABULATED && next == SCORING;
    }

    /** Whether there are figures to see. */
    public boolean hasMarks() {
        return this == TABULATED || this == VERIFIED || this == PUBLISHED;
    }

    /** Whether lectures may still be timed and sheets filled. */
    public boolean takesScores() {
        return this == DRAWN || this == SCORING;
    }

    @Override
    public Tone tone() {
        return tone;
    }
}
