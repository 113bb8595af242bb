package academy.guildhall.scoring;

import academy.guildhall.panels.CandidateId;
import academy.guildhall.panels.CandidateProgress;
import academy.guildhall.panels.HeldPanel;
import academy.guildhall.panels.PanelId;
import academy.guildhall.panels.PanelLinks;
import academy.guildhall.panels.PanelProgress;
import academy.guildhall.panels.PanelState;
import academy.guildhall.panels.RecusalCause;
import academy.guildhall.platform.PersonId;
import academy.guildhall.platform.Refusal;
import academy.guildhall.platform.Seen;
import academy.guildhall.platform.live.News;
import academy.guildhall.platform.security.CurrentUser;
import academy.guildhall.platform.security.Role;
import academy.guildhall.platform.time.AcademyTime;
import academy.guildhall.programmes.CohortRules;
import jakarta.annotation.security.RolesAllowed;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What is entered while the lectures go on, each on what was seen: times, absences and recusals. */
@Service
@Transactional
@RolesAllowed({Role.ADMINISTRATOR_, Role.COORDINATOR_})
public class TrialDay {
    private final PanelProgress panels;
    private final CandidateProgress candidates;
    private final SheetStore store;
    private final CohortRules rules;
    private final CurrentUser current;
    private final AcademyTime time;
    private final News news;

    TrialDay(
            PanelProgress panels,
            CandidateProgress candidates,
            SheetStore store,
            CohortRules rules,
            CurrentUser current,
            AcademyTime time,
            News news) {
        this.panels = panels;
        this.candidates = candidates;
        this.store = store;
        this.rules = rules;
        this.current = current;
        this.time = time;
        this.news = news;
    }

    /** The time that a lecture took, in seconds. Entered again it corrects the one before. */
    public void lectured(CandidateId id, Seen seen, int seconds) {
        HeldPanel panel = underWay(id);
        candidates.lectured(id, seen, seconds, rules.of(panel.cohort()).trial(), current.act());
    }

    /** Somebody who doesn't come and isn't excused forfeits the lecture: they complete without certification. */
    public void absent(CandidateId id, Seen seen) {
        underWay(id);
        candidates.absent(id, seen, current.act());
    }

    /** Takes back a wrong time or absence, for a reason that is kept. */
    public void takeBack(CandidateId id, Seen seen, String reason) {
        underWay(id);
        candidates.backToWaiting(id, seen, current.act(reason));
    }

    /** Grants what a candidate asked: this assessor doesn't judge them. Before that sheet is begun. */
    public void grantRecusal(CandidateId id, PersonId assessor, Seen seen) {
        notBegun(id, assessor);
        panels.grantRecusal(id, assessor, seen, current.act());
    }

    /** Refuses it, for a reason that the candidate is told. */
    public void refuseRecusal(CandidateId id, PersonId assessor, Seen seen, String reason) {
        hold(candidates.of(id).panel());
        panels.refuseRecusal(id, assessor, seen, current.act(reason));
    }

    /** Recuses an assessor from a candidate before that sheet is begun. */
    public void recuse(CandidateId id, Seen seen, PersonId assessor, RecusalCause cause, String reason) {
        candidates.of(id, seen);
        notBegun(id, assessor);
        panels.recuse(id, assessor, cause, current.act(reason));
    }

    private void notBegun(CandidateId id, PersonId assessor) {
        HeldPanel panel = hold(candidates.of(id).panel());
        if (panel.state() != PanelState.PLANNED && !panel.state().takesScores()) {
            throw new Refusal("panel.refused.closed");
        }
        if (store.isBegun(id, assessor)) {
            throw new Refusal("recusal.refused.begun");
        }
    }

    /** The first time or absence that is entered opens the scoring, on the day of the lectures and not before. */
    private HeldPanel underWay(CandidateId id) {
        HeldPanel panel = hold(candidates.of(id).panel());
        panel.requireBegun(time.today());
        panels.beginScoring(panel.id(), current.act());
        news.publish(PanelLinks.topic(panel.id()));
        return panel;
    }

    private HeldPanel hold(PanelId id) {
        return panels.hold(id).notFor(current.person());
    }
}
