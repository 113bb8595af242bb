package academy.guildhall.panels;

import academy.guildhall.platform.NotFound;
import academy.guildhall.platform.PersonId;
import academy.guildhall.platform.Refusal;
import academy.guildhall.platform.security.CurrentUser;
import academy.guildhall.platform.security.Role;
import jakarta.annotation.security.RolesAllowed;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A candidate says by whom they shouldn't be judged. See ADR 0148. */
@Service
@Transactional
@RolesAllowed(Role.TRAINEE_)
public class MyRecusals {
    private final PanelRepository panels;
    private final CandidateRepository candidates;
    private final DutyStore store;
    private final RecusalRequests requests;
    private final CurrentUser current;

    MyRecusals(
            PanelRepository panels,
            CandidateRepository candidates,
            DutyStore store,
            RecusalRequests requests,
            CurrentUser current) {
        this.panels = panels;
        this.candidates = candidates;
        this.store = store;
        this.requests = requests;
        this.current = current;
    }

    /** Asks that one of my panel doesn't judge me: a relative, my master or apprentice, or for another reason. */
    public void ask(PersonId assessor, RecusalCause cause, String reason) {
        CandidateId mine =
                store.waiting(current.person()).orElseThrow(() -> new Refusal("recusal.request.refused.closed"));
        Candidate candidate = candidates.findById(mine).orElseThrow(() -> new NotFound("candidate", mine));
        Panel panel = panels.lock(candidate.panel()).orElseThrow(() -> new NotFound("panel", candidate.panel()));
        if (!panel.people().contains(assessor)) {
            throw new NotFound("assessor", assessor);
        }
        requests.ask(panel.held(), candidate, assessor, cause, current.act(reason));
    }
}
