package academy.guildhall.marks;

import academy.guildhall.panels.CandidateCourses;
import academy.guildhall.panels.CandidateId;
import academy.guildhall.panels.CandidateProgress;
import academy.guildhall.panels.CandidateRow;
import academy.guildhall.panels.HeldPanel;
import academy.guildhall.panels.PanelProgress;
import academy.guildhall.panels.PanelState;
import academy.guildhall.platform.PersonId;
import academy.guildhall.platform.Refusal;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Who may look into a doubt: nobody who had a hand in the lecture or in its figures. */
@Component
class ReviewChecks {
    private final PanelProgress panels;
    private final CandidateProgress candidates;
    private final CandidateCourses courses;
    private final ReviewStore store;

    ReviewChecks(PanelProgress panels, CandidateProgress candidates, CandidateCourses courses, ReviewStore store) {
        this.panels = panels;
        this.candidates = candidates;
        this.courses = courses;
        this.store = store;
    }

    /** A published lecture, held until the transaction ends. */
    record Lectured(HeldPanel panel, CandidateRow candidate) {}

    Lectured hold(CandidateId id, PersonId me) {
        CandidateRow candidate = candidates.of(id);
        HeldPanel panel = panels.hold(candidate.panel());
        if (panel.state() != PanelState.PUBLISHED) {
            throw new Refusal("review.refused.over");
        }
        if (panel.members().contains(me)
                || candidate.person().equals(me)
                || store.tabulator(panel.id()).filter(me::equals).isPresent()
                || isCoach(panel, candidate, me)) {
            throw new Refusal("review.refused.involved");
        }
        return new Lectured(panel, candidate);
    }

    private boolean isCoach(HeldPanel panel, CandidateRow candidate, PersonId me) {
        return courses.of(panel.cohort()).entrySet().stream()
                .filter(course -> course.getKey().equals(candidate.enrolment()))
                .map(Map.Entry::getValue)
                .anyMatch(course -> me.equals(course.coach()));
    }
}
