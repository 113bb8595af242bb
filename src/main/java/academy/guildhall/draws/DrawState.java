package academy.guildhall.draws;

import academy.guildhall.platform.State;

/** Numbers are added, or the order is made. */
public enum DrawState implements State {
    OPEN(Tone.CURRENT),
    DRAWN(Tone.DONE);

    private final Tone tone;

    DrawState(Tone tone) {
        this.tone = tone;
    }

    public boolean leadsTo(DrawState next) {
        return this == OPEN && next == DRAWN;
    }

    @Override
    public Tone tone() {
        return tone;
    }
}
