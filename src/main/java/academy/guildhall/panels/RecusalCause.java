package academy.guildhall.panels;

import academy.guildhall.platform.Worded;
import java.util.List;

/** Why an assessor doesn't score a candidate. Kept from other assessors: it would tell them who the candidate is. */
public enum RecusalCause implements Worded {
    SAME_EMPLOYER,
    COACH,
    MASTER_APPRENTICE,
    RELATIVE,
    DECLARED;

    /** What nobody but those concerned can know, and so is declared by them. */
    public static final List<RecusalCause> DECLARABLE = List.of(MASTER_APPRENTICE, RELATIVE, DECLARED);

    @Override
    public String key() {
        return "recusal.cause." + name();
    }
}
