package academy.guildhall.results;

import academy.guildhall.platform.State;

/** An objection, until it is upheld or dismissed. */
public enum ObjectionState implements State {
    OPEN(Tone.WAITING),
    UPHELD(Tone.BAD),
    DISMISSED(Tone.QUIET);

    private final Tone tone;

    ObjectionState(Tone tone) {
        this.tone = tone;
    }

    boolean leadsTo(ObjectionState next) {
        return this == OPEN && next != OPEN;
    }

    @Override
    public Tone tone() {
        return tone;
    }
}
