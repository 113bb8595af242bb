package academy.guildhall.marks;

import academy.guildhall.programmes.EnrolmentState;

/** What a trial lecture comes to for whoever was to give it, said in the inbox and on their page in the same words. See ADR 0149. */
public enum TrialOutcome {
    PASSED("trial.outcome.passed", EnrolmentState.PASSED),
    RETRIAL("trial.outcome.retrial", EnrolmentState.RETRIAL),
    ENDED("trial.outcome.ended", EnrolmentState.NOT_CERTIFIED),
    FORFEITED("trial.outcome.forfeited", EnrolmentState.NOT_CERTIFIED);

    private final String key;
    private final EnrolmentState next;

    TrialOutcome(String key, EnrolmentState next) {
        this.key = key;
        this.next = next;
    }

    /**
     * Who doesn't come forfeits the lecture; who fails may lecture once more.
     *
     * @param again whether it was the re-trial
     */
    static TrialOutcome of(boolean came, boolean passed, boolean again) {
        if (!came) {
            return FORFEITED;
        }
        if (passed) {
            return PASSED;
        }
        return again ? ENDED : RETRIAL;
    }

    EnrolmentState leadsTo() {
        return next;
    }

    /** Of the message that tells it. */
    public String key() {
        return key;
    }

    /** The key of its words. */
    public String text() {
        return key + ".text";
    }
}
