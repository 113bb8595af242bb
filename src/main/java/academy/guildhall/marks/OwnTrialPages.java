package academy.guildhall.marks;

import academy.guildhall.panels.TrialPages;
import academy.guildhall.scoring.ScoringLinks;
import org.springframework.stereotype.Component;

/** Members read on at their sheets, candidates at their trial lecture. */
@Component
class OwnTrialPages implements TrialPages {
    @Override
    public String ofMembers() {
        return ScoringLinks.mine();
    }

    @Override
    public String ofCandidates() {
        return MarkLinks.mine();
    }
}
