package academy.guildhall.assessment;

import academy.guildhall.platform.NotFound;
import academy.guildhall.platform.PersonId;
import academy.guildhall.platform.Refusal;
import academy.guildhall.platform.security.CurrentUser;
import academy.guildhall.platform.security.Role;
import academy.guildhall.platform.time.AcademyTime;
import academy.guildhall.programmes.CohortRules;
import jakarta.annotation.security.RolesAllowed;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What is entered while the lectures go on: times, absences, recusals, and sheets that go back to their assessor. */
@Service
@Transactional
@RolesAllowed({Role.ADMINISTRATOR_, Role.COORDINATOR_})
public class TrialDay {
    private final PanelRepository panels;
    private final CandidateRepository candidates;
    private final ScoreSheetRepository sheets;
    private final Duties duties;
    private final CohortRules rules;
    private final CurrentUser current;
    private final AcademyTime time;

    TrialDay(
            PanelRepository panels,
            CandidateRepository candidates,
            ScoreSheetRepository sheets,
            Duties duties,
            CohortRules rules,
            CurrentUser current,
            AcademyTime time) {
        this.panels = panels;
        this.candidates = candidates;
        this.sheets = sheets;
        this.duties = duties;
        this.rules = rules;
        this.current = current;
        this.time = time;
    }

    /** The time that a lecture took, in seconds. Entered again it corrects the one before. */
    public void lectured(CandidateId id, int seconds) {
        Candidate candidate = candidate(id);
        Panel panel = underWay(candidate);
        candidate.lectured(seconds, rules.of(panel.cohort()).trial(), current.act());
        candidates.save(candidate);
    }

    /** Somebody who doesn't come forfeits the lecture. */
    public void absent(CandidateId id) {
        Candidate candidate = candidate(id);
        underWay(candidate);
        candidate.absent(current.act());
        candidates.save(candidate);
    }

    /** Takes back a wrong time or absence, for a reason that is kept. */
    public void takeBack(CandidateId id, String reason) {
        Candidate candidate = candidate(id);
        underWay(candidate);
        candidate.backToWaiting(current.act(reason));
        candidates.save(candidate);
    }

    /** Recuses an assessor from a candidate before that sheet is begun. */
    public void recuse(CandidateId id, PersonId assessor, String reason) {
        Panel panel = lock(candidate(id).panel());
        if (panel.state() != PanelState.PLANNED && !panel.state().takesScores()) {
            throw new Refusal("panel.refused.closed");
        }
        duties.recuse(id, assessor, current.act(reason));
    }

    /** Gives a sheet back to its assessor before the panel is tabulated, for a reason that is kept. */
    public void returnSheet(CandidateId id, PersonId assessor, String reason) {
        Panel panel = lock(candidate(id).panel());
        panel.beginScoring(current.act());
        ScoreSheet sheet = sheets.lock(id, assessor).orElseThrow(() -> new NotFound("sheet of", assessor));
        sheet.returnToDraft(current.act(reason));
        sheets.save(sheet);
    }

    private Candidate candidate(CandidateId id) {
        return candidates.findById(id).orElseThrow(() -> new NotFound("candidate", id));
    }

    /** The first time or absence that is entered opens the scoring, on the day of the lectures and not before. */
    private Panel underWay(Candidate candidate) {
        Panel panel = lock(candidate.panel());
        if (panel.state().takesScores() && panel.day().isAfter(time.today())) {
            throw new Refusal("panel.refused.early");
        }
        panel.beginScoring(current.act());
        panels.save(panel);
        return panel;
    }

    /** A member of the panel would learn who stands behind a number. */
    private Panel lock(PanelId id) {
        Panel panel = panels.lock(id).orElseThrow(() -> new NotFound("panel", id));
        if (panel.has(current.person())) {
            throw new Refusal("panel.refused.member");
        }
        return panel;
    }
}
