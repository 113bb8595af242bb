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

    @Override
    public Tone tone() {
        return tone;
    }
}
