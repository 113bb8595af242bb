package academy.guildhall.panels;

import academy.guildhall.platform.Transition.Act;
import academy.guildhall.platform.time.AcademyTime;
import java.util.List;
import org.springframework.stereotype.Component;

/** Gives the candidates of a panel their numbers, once and for good, and tells each. */
@Component
class Drawing {
    private final PanelRepository panels;
    private final CandidateRepository candidates;
    private final Duties duties;
    private final PanelNews news;
    private final AcademyTime time;

    Drawing(PanelRepository panels, CandidateRepository candidates, Duties duties, PanelNews news, AcademyTime time) {
        this.panels = panels;
        this.candidates = candidates;
        this.duties = duties;
        this.news = news;
        this.time = time;
    }

    /** @param order the first has number 1; one who was postponed after the list was published keeps a number that isn't called */
    void draw(Panel panel, String seed, List<Candidate> order, Act act) {
        panel.draw(seed, act);
        panels.saveAndFlush(panel);
        duties.assign(panel.id(), panel.cohort());
        int number = 0;
        for (Candidate candidate : order) {
            number++;
            candidate.draw(number, time.instant(panel.startOf(number)));
            if (candidate.state() != CandidateState.POSTPONED) {
                news.slot(panel, candidate, "trial.tell.slot");
            }
        }
        candidates.saveAllAndFlush(order);
    }
}
