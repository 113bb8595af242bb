package academy.guildhall.scoring;

import academy.guildhall.panels.CandidateId;
import academy.guildhall.panels.CandidateProgress;
import academy.guildhall.panels.CandidateRow;
import academy.guildhall.panels.HeldPanel;
import academy.guildhall.panels.PanelProgress;
import academy.guildhall.platform.NotFound;
import academy.guildhall.platform.PersonId;
import academy.guildhall.platform.Seen;
import academy.guildhall.platform.security.CurrentUser;
import academy.guildhall.platform.security.Role;
import jakarta.annotation.security.RolesAllowed;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The same for those who run the cohort: they ask, or countersign what an assessor asked; never both (ADR 0147). */
@Service
@Transactional
@RolesAllowed({Role.ADMINISTRATOR_, Role.COORDINATOR_})
public class PanelCorrections {
    private final PanelProgress panels;
    private final CandidateProgress candidates;
    private final ScoreSheetRepository sheets;
    private final Countersigning steps;
    private final CurrentUser current;

    PanelCorrections(
            PanelProgress panels,
            CandidateProgress candidates,
            ScoreSheetRepository sheets,
            Countersigning steps,
            CurrentUser current) {
        this.panels = panels;
        this.candidates = candidates;
        this.sheets = sheets;
        this.steps = steps;
        this.current = current;
    }

    /** Asks that a sent sheet goes back to its assessor before the panel is tabulated. */
    public void ask(CandidateId candidate, PersonId assessor, Seen seen, String reason) {
        Countersigning.Sheet of = sheet(candidate, assessor);
        of.sheet().requireSent(seen);
        steps.ask(of, current.act(reason));
    }

    /** @param seen of what is asked */
    public void countersign(CandidateId candidate, PersonId assessor, Seen seen) {
        steps.countersign(sheet(candidate, assessor), seen, current.act());
    }

    /** Refuses what another asked, for a reason that they are told. */
    public void refuse(CandidateId candidate, PersonId assessor, Seen seen, String reason) {
        steps.refuse(sheet(candidate, assessor), seen, current.act(reason));
    }

    /** I don't ask for it any more. */
    public void takeBack(CandidateId candidate, PersonId assessor, Seen seen) {
        steps.takeBack(sheet(candidate, assessor), seen, current.act());
    }

    private Countersigning.Sheet sheet(CandidateId id, PersonId assessor) {
        CandidateRow candidate = candidates.of(id);
        HeldPanel panel = panels.hold(candidate.panel()).notFor(current.person());
        Integer number = candidate.number();
        ScoreSheet sheet = sheets.lock(id, assessor).orElseThrow(() -> new NotFound("sheet of", assessor));
        return new Countersigning.Sheet(panel, number == null ? 0 : number, sheet);
    }
}
