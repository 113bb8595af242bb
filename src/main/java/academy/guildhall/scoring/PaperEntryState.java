package academy.guildhall.scoring;

import academy.guildhall.platform.State;

/** A sheet that is entered from paper: by one, and then by another who doesn't see what the first entered. */
public enum PaperEntryState implements State {
    ENTERED(Tone.WAITING),
    CONFIRMED(Tone.DONE),
    DROPPED(Tone.QUIET);

    private final Tone tone;

    PaperEntryState(Tone tone) {
        this.tone = tone;
    }

    public boolean leadsTo(PaperEntryState next) {
        return this == ENTERED && next != ENTERED;
    }

    @Override
    public Tone tone() {
        return tone;
    }
}
