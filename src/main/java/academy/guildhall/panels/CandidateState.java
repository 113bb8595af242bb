package academy.guildhall.panels;

import academy.guildhall.platform.State;

/** Whether a candidate has lectured. */
public enum CandidateState implements State {
    WAITING(Tone.WAITING),
    LECTURED(Tone.DONE),
    ABSENT(Tone.BAD);

    private final Tone tone;

    CandidateState(Tone tone) {
        this.tone = tone;
    }

    /** The moves that there are. A time that was taken can be corrected; a wrong entry is taken back with a reason. */
    public boolean leadsTo(CandidateState next) {
        return switch (this) {
            case WAITING -> next == LECTURED || next == ABSENT;
            case LECTURED -> next == LECTURED || next == WAITING;
            case ABSENT -> next == WAITING;
        };
    }

    @Override
    public Tone tone() {
        return tone;
    }
}
