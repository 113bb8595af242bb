package academy.guildhall.marks;

import academy.guildhall.platform.State;

/** Somebody doubts a published figure of theirs: it stands, or what was misread is proposed by one and confirmed by another. */
public enum ScoreReviewState implements State {
    ASKED(Tone.WAITING),
    PROPOSED(Tone.CURRENT),
    STANDS(Tone.QUIET),
    CORRECTED(Tone.DONE);

    private final Tone tone;

    ScoreReviewState(Tone tone) {
        this.tone = tone;
    }

    /** The moves that there are: a proposal that isn't confirmed goes back, and what is decided is over. */
    public boolean leadsTo(ScoreReviewState next) {
        return switch (this) {
            case ASKED -> next == PROPOSED || next == STANDS;
            case PROPOSED -> next == ASKED || next == CORRECTED;
            case STANDS, CORRECTED -> false;
        };
    }

    public boolean isOpen() {
        return this == ASKED || this == PROPOSED;
    }

    @Override
    public Tone tone() {
        return tone;
    }
}
