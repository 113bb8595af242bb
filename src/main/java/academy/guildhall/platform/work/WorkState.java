package academy.guildhall.platform.work;

import academy.guildhall.platform.State;

/** How a piece of long work stands. */
public enum WorkState implements State {
    WAITING(Tone.WAITING),
    RUNNING(Tone.CURRENT),
    PAUSED(Tone.WAITING),
    DONE(Tone.DONE),
    CANCELLED(Tone.QUIET);

    private final Tone tone;

    WorkState(Tone tone) {
        this.tone = tone;
    }

    /** The moves that there are; every other one is refused. */
    public boolean leadsTo(WorkState next) {
        return switch (this) {
            case WAITING -> next == RUNNING || next == PAUSED || next == CANCELLED;
            case RUNNING -> next == PAUSED || next == CANCELLED || next == DONE;
            case PAUSED -> next == WAITING || next == CANCELLED;
            case DONE, CANCELLED -> false;
        };
    }

    public boolean isOver() {
        return this == DONE || this == CANCELLED;
    }

    @Override
    public Tone tone() {
        return tone;
    }
}
