package academy.guildhall.panels;

import academy.guildhall.platform.State;

/** A candidate asks to lecture on another day; whoever runs the cohort decides. */
public enum PostponementState implements State {
    ASKED(Tone.WAITING),
    GRANTED(Tone.DONE),
    REFUSED(Tone.QUIET);

    private final Tone tone;

    PostponementState(Tone tone) {
        this.tone = tone;
    }

    public boolean leadsTo(PostponementState next) {
        return this == ASKED && next != ASKED;
    }

    @Override
    public Tone tone() {
        return tone;
    }
}
