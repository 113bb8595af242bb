package academy.guildhall.results;

import academy.guildhall.platform.State;

/** A list from the proposal to the end of its notice; one of which nobody is left is closed without. */
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
        return switch (this) {
            case PROPOSED -> next == DECIDED;
            case DECIDED -> next == ON_NOTICE || next == CLOSED;
            case ON_NOTICE -> next == CLOSED;
            case CLOSED -> false;
        };
    }

    @Override
    public Tone tone() {
        return tone;
    }
}
