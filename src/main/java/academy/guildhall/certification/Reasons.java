package academy.guildhall.certification;

import academy.guildhall.platform.Refusal;
import academy.guildhall.platform.Transition.Act;

/** Why something issued was ended or printed again: it must be said. */
final class Reasons {
    private Reasons() {}

    static String given(Act act) {
        String reason = act.reason();
        if (reason == null || reason.isBlank()) {
            throw new Refusal("certificate.refused.reason");
        }
        return reason.strip();
    }
}
