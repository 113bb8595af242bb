package academy.guildhall.scoring;

import academy.guildhall.panels.CandidateId;
import academy.guildhall.panels.HeldPanel;
import academy.guildhall.panels.PanelId;
import academy.guildhall.panels.PanelProgress;
import academy.guildhall.platform.NotFound;
import academy.guildhall.platform.PersonId;
import academy.guildhall.platform.Refusal;
import academy.guildhall.platform.Seen;
import academy.guildhall.platform.security.CurrentUser;
import academy.guildhall.platform.security.Role;
import jakarta.annotation.security.RolesAllowed;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How assessors have a sent sheet corrected: its own assessor and the chief, one asks and the other countersigns (ADR 0147). */
@Service
@Transactional
@RolesAllowed(Role.ASSESSOR_)
public class SheetCorrections {
    private final PanelProgress panels;
    private final ScoreSheetRepository sheets;
    private final SheetStore store;
    private final Countersigning steps;
    private final CurrentUser current;

    SheetCorrections(
            PanelProgress panels,
            ScoreSheetRepository sheets,
            SheetStore store,
            Countersigning steps,
            CurrentUser current) {
        this.panels = panels;
        this.sheets = sheets;
        this.store = store;
        this.steps = steps;
        this.current = current;
    }

    /**
     * Asks for my own sheet back.
     *
     * @param round how often it had been given back when I looked at it
     */
    public void askForMine(PanelId panel, int number, int round, String reason) {
        Countersigning.Sheet mine = sheet(panel, number, current.person());
        mine.sheet().requireSentIn(round);
        steps.ask(mine, current.act(reason));
    }

    /** The chief asks for a sheet to go back. */
    public void ask(PanelId panel, int number, PersonId assessor, Seen seen, String reason) {
        Countersigning.Sheet of = sheet(panel, number, assessor);
        of.sheet().requireSent(seen);
        steps.ask(of, current.act(reason));
    }

    /**
     * Countersigns what another asked: the sheet becomes a draft again.
     *
     * @param seen of what is asked
     */
    public void countersign(PanelId panel, int number, PersonId assessor, Seen seen) {
        steps.countersign(sheet(panel, number, assessor), seen, current.act());
    }

    /** Refuses what another asked, for a reason that they are told. */
    public void refuse(PanelId panel, int number, PersonId assessor, Seen seen, String reason) {
        steps.refuse(sheet(panel, number, assessor), seen, current.act(reason));
    }

    /** I don't ask for it any more. */
    public void takeBack(PanelId panel, int number, PersonId assessor, Seen seen) {
        steps.takeBack(sheet(panel, number, assessor), seen, current.act());
    }

    /** A sheet that is mine, or on a panel over which I preside; nobody has a hand in it who is recused from the candidate. */
    private Countersigning.Sheet sheet(PanelId panel, int number, PersonId assessor) {
        HeldPanel held = panels.hold(panel);
        PersonId me = current.person();
        if (!me.equals(assessor) && !me.equals(held.chief())) {
            throw new NotFound("panel", panel);
        }
        CandidateId candidate = store.candidate(panel, number).orElseThrow(() -> new NotFound("number", number));
        ScoreSheet sheet = sheets.lock(candidate, assessor).orElseThrow(() -> new NotFound("sheet of", assessor));
        Countersigning.Sheet of = new Countersigning.Sheet(held, number, sheet);
        if (steps.isRecused(of, me)) {
            throw new Refusal("sheet.refused.recused");
        }
        return of;
    }
}
