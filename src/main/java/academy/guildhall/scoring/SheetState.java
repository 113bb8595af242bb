package academy.guildhall.scoring;

import academy.guildhall.platform.State;

/** A sheet is complete and sent, or it is a draft. */
public enum SheetState implements State {
    DRAFT(Tone.WAITING),
    SENT(Tone.DONE);

    private final Tone tone;

    SheetState(Tone tone) {
        this.tone = tone;
    }

    public boolean leadsTo(SheetState next) {
        return this != next;
    }

    @Override
    public Tone tone() {
        return tone;
    }
}
