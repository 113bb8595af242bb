package academy.guildhall.marks;

import academy.guildhall.panels.CalledFor;
import academy.guildhall.panels.CandidateId;
import academy.guildhall.panels.CandidateProgress;
import academy.guildhall.panels.CandidateRow;
import academy.guildhall.panels.CandidateState;
import academy.guildhall.panels.HeldPanel;
import academy.guildhall.panels.PanelProgress;
import academy.guildhall.platform.PersonId;
import academy.guildhall.platform.Refusal;
import academy.guildhall.platform.security.CurrentUser;
import academy.guildhall.platform.security.Role;
import jakarta.annotation.security.RolesAllowed;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Has lectures scored by an assessor of another panel as well, so that the two can be compared. See ADR 0154. */
@Service
@Transactional
@RolesAllowed({Role.ADMINISTRATOR_, Role.COORDINATOR_})
public class LinkedLectures {
    private final PanelProgress panels;
    private final CandidateProgress candidates;
    private final CurrentUser current;

    LinkedLectures(PanelProgress panels, CandidateProgress candidates, CurrentUser current) {
        this.panels = panels;
        this.candidates = candidates;
        this.current = current;
    }

    /**
     * Calls an assessor to score a lecture that is still to be held. Their sheet counts like the others'.
     *
     * @throws Refusal when the lecture was held, or the assessor may not judge it
     */
    public void call(CandidateId id, PersonId assessor) {
        HeldPanel panel = panels.hold(candidates.of(id).panel()).notFor(current.person());
        CandidateRow candidate = candidates.of(id);
        if (!panel.state().takesScores() || candidate.state() != CandidateState.WAITING) {
            throw new Refusal("link.refused.held");
        }
        panels.call(id, assessor, CalledFor.LINK, current.act());
    }
}
