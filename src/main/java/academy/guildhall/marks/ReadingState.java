package academy.guildhall.marks;

import academy.guildhall.platform.State;

/** What came of a second reading. */
public enum ReadingState implements State {
    ASKED(Tone.WAITING),
    /** The figures stand as they are. */
    STANDS(Tone.DONE),
    /** The panel should look again. */
    AGAIN(Tone.BAD),
    WITHDRAWN(Tone.QUIET);

    private final Tone tone;

    ReadingState(Tone tone) {
        this.tone = tone;
    }

    public boolean leadsTo(ReadingState next) {
        return this == ASKED && next != ASKED;
    }

    @Override
    public Tone tone() {
        return tone;
    }
}
