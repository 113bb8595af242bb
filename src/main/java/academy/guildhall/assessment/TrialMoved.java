package academy.guildhall.assessment;

import academy.guildhall.platform.PersonId;
import academy.guildhall.platform.Transition;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A panel, a candidate, a sheet or a recusal came one step on, or back. */
record TrialMoved(
        String subject,
        UUID subjectId,
        @Nullable PersonId concerns,
        @Nullable String from,
        String to,
        Act act) implements Transition {
    @Override
    public @Nullable String stateType() {
        return switch (subject) {
            case "panel" -> "PanelState";
            case "candidate" -> "CandidateState";
            case "sheet" -> "SheetState";
            default -> null;
        };
    }
}
