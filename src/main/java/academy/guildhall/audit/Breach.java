package academy.guildhall.audit;

import academy.guildhall.platform.Worded;

/** In which way a record is broken. */
public enum Breach implements Worded {
    /** It isn't what was sealed there: the entry, or its link, was changed afterwards. */
    ALTERED,
    /** It was sealed and is gone. */
    REMOVED,
    /** It is in the log and was never sealed, though it doesn't wait for it. */
    INSERTED,
    /** Another record was sealed at this place. */
    OUT_OF_ORDER,
    /** It was sealed anew, after the one that follows it had vouched for another. */
    REWRITTEN,
    /** It waits for its seal, though others that came later have theirs. */
    PASSED_OVER,
    /** It says an algorithm that this version doesn't know. */
    UNKNOWN_ALGORITHM,
    /** The chain ends before a record that was in it. */
    CUT_OFF,
    /** The chain has another record where somebody holds this one: it was written anew from there or from before. */
    REPLACED;

    @Override
    public String key() {
        return "audit.broken." + name();
    }
}
