package academy.guildhall.results;

import academy.guildhall.platform.State;

/** A list from the proposal to the end of its notice. */
public enum ResultListState implements State {
    PROPOSED(Tone.CURRENT),
    DECIDED(Tone.CURRENT),
    ON_NOTICE(Tone.WAITING),
    CLOSED(Tone.DONE);

    private final Tone tone;

    ResultListState(Tone tone) {
        this.tone = tone;
    }

    boolean leadsTo(ResultListState next) {
        return next.ordinal() == ordinal() + 1;
    }

    @Override
    public Tone tone() {
        return tone;
    }
}
