package academy.guildhall.objections;

import academy.guildhall.platform.State;

/**
 * An objection on its way. From its receipt on nothing is issued to whom it concerns; it suspends them in public once its sender has
 * been reached, and is over when what it asked for was refused, or put right.
 */
public enum ObjectionState implements State {
    QUEUED(Tone.WAITING),
    RECEIVED(Tone.WAITING),
    OPEN(Tone.CURRENT),
    UPHELD(Tone.WAITING),
    PUT_RIGHT(Tone.DONE),
    DISMISSED(Tone.QUIET),
    REFUSED(Tone.QUIET);

    private final Tone tone;

    ObjectionState(Tone tone) {
        this.tone = tone;
    }

    boolean leadsTo(ObjectionState next) {
        return switch (this) {
            case QUEUED -> next == RECEIVED || next == REFUSED;
            case RECEIVED -> next == OPEN || next == REFUSED;
            case OPEN -> next == UPHELD || next == DISMISSED;
            case UPHELD -> next == PUT_RIGHT;
            case PUT_RIGHT, DISMISSED, REFUSED -> false;
        };
    }

    /** Whether nothing may be issued to whom it concerns. */
    public boolean holds() {
        return this == QUEUED || this == RECEIVED || this == OPEN || this == UPHELD;
    }

    @Override
    public Tone tone() {
        return tone;
    }
}
