package academy.guildhall.results;

import academy.guildhall.platform.State;

/** One person on a list. An objection suspends this person only. */
public enum ResultEntryState implements State {
    PROPOSED(Tone.CURRENT),
    DECLINED(Tone.BAD),
    APPROVED(Tone.CURRENT),
    ON_NOTICE(Tone.CURRENT),
    SUSPENDED(Tone.WAITING),
    REMOVED(Tone.BAD),
    CLEARED(Tone.DONE);

    private final Tone tone;

    ResultEntryState(Tone tone) {
        this.tone = tone;
    }

    boolean leadsTo(ResultEntryState next) {
        return switch (this) {
            case PROPOSED -> next == APPROVED || next == DECLINED;
            case APPROVED -> next == ON_NOTICE;
            case ON_NOTICE -> next == SUSPENDED || next == CLEARED;
            case SUSPENDED -> next == ON_NOTICE || next == CLEARED || next == REMOVED;
            case DECLINED, REMOVED, CLEARED -> false;
        };
    }

    @Override
    public Tone tone() {
        return tone;
    }
}
