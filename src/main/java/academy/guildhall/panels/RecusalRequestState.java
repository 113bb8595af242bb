package academy.guildhall.panels;

import academy.guildhall.platform.State;

/** A candidate asks not to be judged by an assessor; whoever runs the cohort decides. */
public enum RecusalRequestState implements State {
    ASKED(Tone.WAITING),
    GRANTED(Tone.DONE),
    REFUSED(Tone.QUIET);

    private final Tone tone;

    RecusalRequestState(Tone tone) {
        this.tone = tone;
    }

    public boolean leadsTo(RecusalRequestState next) {
        return this == ASKED && next != ASKED;
    }

    @Override
    public Tone tone() {
        return tone;
    }
}
