package academy.guildhall.panels;

import academy.guildhall.platform.State;

/** Whether a candidate has lectured. Whoever is postponed keeps the right to, before another panel. */
public enum CandidateState implements State {
    WAITING(Tone.WAITING),
    LECTURED(Tone.DONE),
    ABSENT(Tone.BAD),
    POSTPONED(Tone.QUIET);

    private final Tone tone;

    CandidateState(Tone tone) {
        this.tone = tone;
    }

    /**
     * The moves that there are. A time that was taken can be corrected; a wrong entry is taken back with a reason. Nobody comes
     * back to a panel from which they were let go.
     */
    public boolean leadsTo(CandidateState next) {
        return switch (this) {
            case WAITING -> next == LECTURED || next == ABSENT || next == POSTPONED;
            case LECTURED -> next == LECTURED || next == WAITING;
            case ABSENT -> next == WAITING || next == POSTPONED;
            case POSTPONED -> false;
        };
    }

    /** Whether the lecture was held before this panel or is still to be held: only then sheets are owed. */
    public boolean isHeard() {
        return this == WAITING || this == LECTURED;
    }

    @Override
    public Tone tone() {
        return tone;
    }
}
