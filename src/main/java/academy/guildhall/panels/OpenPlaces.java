package academy.guildhall.panels;

import academy.guildhall.platform.Refusal;
import academy.guildhall.platform.Transition.Act;
import academy.guildhall.programmes.EnrolmentId;
import academy.guildhall.programmes.HearsStepsBack;
import org.springframework.stereotype.Component;

/**
 * What a step back means for a place on a panel that isn't over: who leaves the cohort leaves the panel, or is absent once
 * numbers are drawn; and nobody's course goes back to polishing while a panel is to hear it.
 */
@Component
class OpenPlaces implements HearsStepsBack {
    private final CandidateRepository candidates;
    private final PanelRepository panels;

    OpenPlaces(CandidateRepository candidates, PanelRepository panels) {
        this.candidates = candidates;
        this.panels = panels;
    }

    @Override
    public void beforeWithdrawal(EnrolmentId enrolment, Act act) {
        candidates.findByEnrolmentAndOpenTrue(enrolment).ifPresent(candidate -> {
            if (candidate.number() == null) {
                candidates.delete(candidate);
            } else if (candidate.state() == CandidateState.WAITING) {
                candidate.absent(act);
                candidates.save(candidate);
            }
        });
    }

    @Override
    public void beforeReopening(EnrolmentId enrolment, Act act) {
        candidates
                .findByEnrolmentAndOpenTrue(enrolment)
                .flatMap(candidate -> panels.lock(candidate.panel()))
                .ifPresent(panel -> {
                    throw new Refusal("panel.refused.reopened", panel.name());
                });
    }
}
