package academy.guildhall.scoring;

import academy.guildhall.platform.State;

/** Somebody asks that a sent sheet goes back; another countersigns or refuses, or whoever asked takes it back. */
public enum CorrectionState implements State {
    ASKED(Tone.WAITING),
    GRANTED(Tone.DONE),
    REFUSED(Tone.BAD),
    TAKEN_BACK(Tone.QUIET);

    private final Tone tone;

    CorrectionState(Tone tone) {
        this.tone = tone;
    }

    public boolean leadsTo(CorrectionState next) {
        return this == ASKED && next != ASKED;
    }

    @Override
    public Tone tone() {
        return tone;
    }
}
