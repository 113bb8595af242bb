package academy.guildhall.panels;

/** Why an assessor doesn't score a candidate. Kept from other assessors: it would tell them who the candidate is. */
public enum RecusalCause {
    SAME_EMPLOYER,
    COACH,
    DECLARED;

    public String key() {
        return "recusal.cause." + name();
    }
}
