package academy.guildhall.panels;

import academy.guildhall.platform.ModuleApi;
import academy.guildhall.platform.NotFound;
import academy.guildhall.platform.Seen;
import academy.guildhall.platform.Transition.Act;
import academy.guildhall.programmes.TrialRules;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What happens to a candidate on the day, moved by the rooms above. All within a transaction of theirs. */
@Component
@ModuleApi
@Transactional(propagation = Propagation.MANDATORY)
public class CandidateProgress {
    private final CandidateRepository candidates;

    CandidateProgress(CandidateRepository candidates) {
        this.candidates = candidates;
    }

    public CandidateRow of(CandidateId id) {
        return candidate(id).row();
    }

    /** The same for whoever decides about them as they saw them. */
    public CandidateRow of(CandidateId id, Seen seen) {
        Candidate candidate = candidate(id);
        candidate.requireSeen(seen);
        return candidate.row();
    }

    /** Everybody on a panel. */
    public List<CandidateRow> on(PanelId panel) {
        return candidates.findByPanel(panel).stream().map(Candidate::row).toList();
    }

    /** The time that the lecture took, in seconds; entered again it corrects the one before. */
    public void lectured(CandidateId id, Seen seen, int seconds, TrialRules rules, Act act) {
        Candidate candidate = candidate(id);
        candidate.lectured(seen, seconds, rules, act);
        candidates.save(candidate);
    }

    /** The time that the hall's clock took. One that was entered by hand meanwhile stands, and so does an absence. */
    public void held(CandidateId id, int seconds, TrialRules rules, Act act) {
        Candidate candidate = candidate(id);
        if (candidate.state() == CandidateState.WAITING) {
            candidate.lectured(candidate.seen(), seconds, rules, act);
            candidates.save(candidate);
        }
    }

    /** Somebody who doesn't come and isn't excused forfeits the lecture: they complete without certification. */
    public void absent(CandidateId id, Seen seen, Act act) {
        Candidate candidate = candidate(id);
        candidate.absent(seen, act);
        candidates.save(candidate);
    }

    /** A wrong time or absence is taken back, for the act's reason. */
    public void backToWaiting(CandidateId id, Seen seen, Act act) {
        Candidate candidate = candidate(id);
        candidate.backToWaiting(seen, act);
        candidates.save(candidate);
    }

    private Candidate candidate(CandidateId id) {
        return candidates.findById(id).orElseThrow(() -> new NotFound("candidate", id));
    }
}
