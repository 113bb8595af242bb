package academy.guildhall.panels;

import academy.guildhall.platform.Worded;

/** Why an assessor doesn't score a candidate. Kept from other assessors: it would tell them who the candidate is. */
public enum RecusalCause implements Worded {
    SAME_EMPLOYER,
    COACH,
    DECLARED;

    @Override
    public String key() {
        return "recusal.cause." + name();
    }
}
