package academy.guildhall.people;

import academy.guildhall.platform.State;

/** Whether somebody can sign in. */
public enum AccountState implements State {
    INVITED(Tone.WAITING),
    OPEN(Tone.DONE),
    CLOSED(Tone.BAD);

    private final Tone tone;

    AccountState(Tone tone) {
        this.tone = tone;
    }

    @Override
    public Tone tone() {
        return tone;
    }

    boolean leadsTo(AccountState next) {
        return switch (this) {
            case INVITED -> next == OPEN || next == CLOSED;
            case OPEN -> next == CLOSED;
            case CLOSED -> next == OPEN || next == INVITED;
        };
    }
}
