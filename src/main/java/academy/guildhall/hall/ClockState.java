package academy.guildhall.hall;

import academy.guildhall.platform.State;

/** Whether a lecture's clock runs. */
public enum ClockState implements State {
    RUNNING(Tone.CURRENT),
    PAUSED(Tone.WAITING),
    STOPPED(Tone.DONE);

    private final Tone tone;

    ClockState(Tone tone) {
        this.tone = tone;
    }

    /** The moves that there are. One that was stopped by mistake begins anew once its time is taken back. */
    public boolean leadsTo(ClockState next) {
        return switch (this) {
            case RUNNING -> next == PAUSED || next == STOPPED;
            case PAUSED -> next == RUNNING || next == STOPPED;
            case STOPPED -> next == RUNNING;
        };
    }

    @Override
    public Tone tone() {
        return tone;
    }
}
