package academy.guildhall.results;

import academy.guildhall.platform.State;

/** One person on a list. An objection suspends this person only, and who hasn't consented to being named is set apart for a later list. */
public enum ResultEntryState implements State {
    PROPOSED(Tone.CURRENT),
    DECLINED(Tone.BAD),
    APPROVED(Tone.CURRENT),
    SET_APART(Tone.WAITING),
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
            case APPROVED -> next == ON_NOTICE || next == SET_APART;
            case ON_NOTICE -> next == SUSPENDED || next == CLEARED;
            case SUSPENDED -> next == ON_NOTICE || next == CLEARED || next == REMOVED;
            case DECLINED, SET_APART, REMOVED, CLEARED -> false;
        };
    }

    @Override
    public Tone tone() {
        return tone;
    }
}
