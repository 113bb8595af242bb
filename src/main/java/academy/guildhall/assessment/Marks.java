package academy.guildhall.assessment;

import academy.guildhall.platform.NotFound;
import academy.guildhall.platform.Refusal;
import academy.guildhall.platform.Tell;
import academy.guildhall.platform.security.CurrentUser;
import academy.guildhall.platform.security.Role;
import academy.guildhall.programmes.CohortRules;
import academy.guildhall.programmes.EnrolmentProgress;
import academy.guildhall.programmes.EnrolmentState;
import academy.guildhall.programmes.TrialRules;
import jakarta.annotation.security.RolesAllowed;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Tabulates a panel, has a second person verify the figures, and publishes them. Nobody who sits on it takes part. */
@Service
@Transactional
@RolesAllowed({Role.ADMINISTRATOR_, Role.COORDINATOR_})
public class Marks {
    private final PanelRepository panels;
    private final CandidateRepository candidates;
    private final MarkStore store;
    private final EnrolmentProgress progress;
    private final CohortRules rules;
    private final CurrentUser current;
    private final ApplicationEventPublisher events;

    Marks(
            PanelRepository panels,
            CandidateRepository candidates,
            MarkStore store,
            EnrolmentProgress progress,
            CohortRules rules,
            CurrentUser current,
            ApplicationEventPublisher events) {
        this.panels = panels;
        this.candidates = candidates;
        this.store = store;
        this.progress = progress;
        this.rules = rules;
        this.current = current;
        this.events = events;
    }

    /** Makes the figures once every lecture is timed and every sheet is in. Two who do it at once take turns. */
    public void tabulate(PanelId id) {
        Panel panel = lock(id);
        panel.tabulate(current.act());
        TrialRules trial = rules.of(panel.cohort()).trial();
        List<Mark> marks = new Tabulation(trial).of(store.lecturesWhole(id, trial));
        figures(id, marks).forEach(store::keep);
        panels.save(panel);
    }

    private Map<CandidateId, MarkStore.Kept> figures(PanelId id, List<Mark> marks) {
        Map<CandidateId, MarkStore.Kept> figures = new HashMap<>();
        marks.forEach(mark -> figures.put(mark.candidate(), MarkStore.Kept.of(mark)));
        for (Candidate candidate : candidates.findByPanel(id)) {
            if (candidate.state() == CandidateState.ABSENT) {
                figures.put(candidate.id(), MarkStore.Kept.ABSENT);
            }
        }
        return figures;
    }

    /** A second person confirms the figures, which are computed again and must be the same. After that they stand. */
    public void verify(PanelId id) {
        Panel panel = lock(id);
        panel.verify(current.act());
        List<Mark> again = store.compute(id, rules.of(panel.cohort()).trial());
        if (!figures(id, again).equals(store.kept(id))) {
            throw new Refusal("verification.refused.differs");
        }
        panels.save(panel);
    }

    /** The second person doesn't confirm: the panel goes back to scoring, and the figures are made anew after that. */
    public void refuse(PanelId id, String reason) {
        Panel panel = lock(id);
        panel.refuse(current.act(reason));
        store.drop(id);
        panels.save(panel);
    }

    /**
     * Publishes the results: who passed goes on; who failed or was absent may lecture once more, and after that completes
     * without certification. Everyone is told.
     */
    public void publish(PanelId id) {
        Panel panel = lock(id);
        panel.publish(current.act());
        Map<CandidateId, MarkStore.Kept> kept = store.kept(id);
        List<Candidate> slots = candidates.findByPanel(id);
        for (Candidate candidate : slots) {
            MarkStore.Kept figures = kept.get(candidate.id());
            if (figures == null) {
                throw new Refusal("verification.refused.differs");
            }
            moveOn(candidate, figures.passed());
            candidate.close();
            events.publishEvent(new Tell(
                    candidate.person(),
                    "trial-published:" + candidate.id(),
                    "trial.tell.published",
                    List.of(panel.name()),
                    "trial"));
        }
        candidates.saveAllAndFlush(slots);
        panels.save(panel);
    }

    /** Somebody who has withdrawn in the meantime stays where they are. */
    private void moveOn(Candidate candidate, boolean passed) {
        EnrolmentState stands = progress.card(candidate.enrolment()).state();
        EnrolmentState next = switch (stands) {
            case APPROVED_FOR_TRIAL -> passed ? EnrolmentState.PASSED : EnrolmentState.RETRIAL;
            case RETRIAL -> passed ? EnrolmentState.PASSED : EnrolmentState.NOT_CERTIFIED;
            default -> stands;
        };
        if (next != stands) {
            progress.move(candidate.enrolment(), next, current.act());
        }
    }

    private Panel lock(PanelId id) {
        Panel panel = panels.lock(id).orElseThrow(() -> new NotFound("panel", id));
        if (panel.has(current.person())) {
            throw new Refusal("panel.refused.member");
        }
        return panel;
    }
}
