package academy.guildhall.panels;

import academy.guildhall.platform.ModuleApi;
import academy.guildhall.platform.NotFound;
import academy.guildhall.platform.PersonId;
import academy.guildhall.platform.Seen;
import academy.guildhall.platform.Transition.Act;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The moves of a panel that the rooms above make, each by its name. All within a transaction of theirs. */
@Component
@ModuleApi
@Transactional(propagation = Propagation.MANDATORY)
public class PanelProgress {
    private final PanelRepository panels;
    private final CandidateRepository candidates;
    private final Duties duties;
    private final Drawing drawing;
    private final RecusalRequests requests;
    private final OtherAssessors others;
    private final PanelNews news;

    PanelProgress(
            PanelRepository panels,
            CandidateRepository candidates,
            Duties duties,
            Drawing drawing,
            RecusalRequests requests,
            OtherAssessors others,
            PanelNews news) {
        this.others = others;
        this.news = news;
        this.drawing = drawing;
        this.requests = requests;
        this.panels = panels;
        this.candidates = candidates;
        this.duties = duties;
    }

    /** The panel, held until the transaction ends. */
    public HeldPanel hold(PanelId id) {
        return lock(id).held();
    }

    /** The same for whoever decides about it as they saw it. */
    public HeldPanel hold(PanelId id, Seen seen) {
        Panel panel = lock(id);
        panel.requireSeen(seen);
        return panel.held();
    }

    /**
     * The order is drawn, for good: every candidate is told number, time and room.
     *
     * @param seed what made it, kept with the panel
     * @param order all candidates of the panel, the first has number 1
     */
    public void draw(PanelId id, String seed, List<CandidateId> order, Act act) {
        Panel panel = lock(id);
        Map<CandidateId, Candidate> all =
                candidates.findByPanel(id).stream().collect(Collectors.toMap(Candidate::id, Function.identity()));
        drawing.draw(
                panel,
                seed,
                order.stream().map(one -> Objects.requireNonNull(all.get(one))).toList(),
                act);
    }

    /** The first score or time opens the scoring; nothing when it is open already. */
    public void beginScoring(PanelId id, Act act) {
        Panel panel = lock(id);
        panel.beginScoring(act);
        panels.save(panel);
    }

    /** The figures are made. */
    public void tabulate(PanelId id, Act act) {
        Panel panel = lock(id);
        panel.tabulate(act);
        panels.save(panel);
    }

    /** The figures are confirmed by another person than the one who made them. */
    public void verify(PanelId id, Act act) {
        Panel panel = lock(id);
        panel.verify(act);
        panels.save(panel);
    }

    /** The figures aren't confirmed: the panel goes back to scoring. */
    public void refuse(PanelId id, Act act) {
        Panel panel = lock(id);
        panel.refuse(act);
        panels.save(panel);
    }

    /** The results are published; every candidate is free for another panel. */
    public void publish(PanelId id, Act act) {
        Panel panel = lock(id);
        panel.publish(act);
        panels.save(panel);
        List<Candidate> all = candidates.findByPanel(id);
        all.forEach(Candidate::close);
        candidates.saveAllAndFlush(all);
    }

    /** Calls another assessor to score one candidate; refused for whoever scores them already or may not. */
    public void call(CandidateId id, PersonId assessor, CalledFor why, Act act) {
        Candidate candidate = candidate(id);
        Panel panel = lock(candidate.panel());
        others.requireCallable(id, assessor);
        panel.join(assessor);
        panels.save(panel);
        duties.call(id, assessor, act);
        news.called(panel, candidate, assessor, why);
    }

    /** Lifts an assessor's duty towards a candidate, for the act's reason, while the panel still takes scores. */
    public void recuse(CandidateId candidate, PersonId assessor, RecusalCause cause, Act act) {
        duties.recuse(candidate, assessor, cause, act);
    }

    /** Grants what a candidate asked, while the panel still takes scores. */
    public void grantRecusal(CandidateId candidate, PersonId assessor, Seen seen, Act act) {
        requests.grant(candidate(candidate), assessor, seen, act);
    }

    /** Refuses it, for the act's reason. */
    public void refuseRecusal(CandidateId candidate, PersonId assessor, Seen seen, Act act) {
        requests.refuse(candidate(candidate), assessor, seen, act);
    }

    private Candidate candidate(CandidateId id) {
        return candidates.findById(id).orElseThrow(() -> new NotFound("candidate", id));
    }

    private Panel lock(PanelId id) {
        return panels.lock(id).orElseThrow(() -> new NotFound("panel", id));
    }
}
