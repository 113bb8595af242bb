package academy.guildhall.timetable;

import academy.guildhall.platform.State;

/** Whether a session takes place. */
public enum SessionState implements State {
    PLANNED(Tone.CURRENT),
    CANCELLED(Tone.BAD);

    private final Tone tone;

    SessionState(Tone tone) {
        this.tone = tone;
    }

    /** The moves that there are; every other one is refused. What is cancelled is planned anew. */
    boolean leadsTo(SessionState next) {
        return switch (this) {
            case PLANNED -> next == CANCELLED;
            case CANCELLED -> false;
        };
    }

    @Override
    public Tone tone() {
        return tone;
    }
}
