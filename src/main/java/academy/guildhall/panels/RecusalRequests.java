package academy.guildhall.panels;

import academy.guildhall.platform.NotFound;
import academy.guildhall.platform.PersonId;
import academy.guildhall.platform.Refusal;
import academy.guildhall.platform.Seen;
import academy.guildhall.platform.Tell;
import academy.guildhall.platform.Transition.Act;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** What candidates ask of recusals, and what is decided about it. See ADR 0148. */
@Component
class RecusalRequests {
    private final RecusalRequestRepository requests;
    private final Duties duties;
    private final Runners runners;
    private final ApplicationEventPublisher events;

    RecusalRequests(
            RecusalRequestRepository requests, Duties duties, Runners runners, ApplicationEventPublisher events) {
        this.requests = requests;
        this.duties = duties;
        this.runners = runners;
        this.events = events;
    }

    /** Of one assessor once: what was refused isn't asked again. */
    void ask(HeldPanel panel, Candidate candidate, PersonId assessor, RecusalCause cause, Act act) {
        if (requests.findByCandidateAndAssessor(candidate.id(), assessor).isPresent()) {
            throw new Refusal("recusal.request.refused.once");
        }
        RecusalRequest asked = requests.saveAndFlush(new RecusalRequest(candidate.id(), assessor, cause, act));
        runners.of(panel)
                .forEach(one -> events.publishEvent(new Tell(
                                one,
                                "recusal-asked:" + candidate.id() + ":" + assessor,
                                "recusal.tell.asked",
                                List.of(panel.name(), asked.reason()),
                                PanelLinks.panel(panel.id()))
                        .about(panel.id())));
    }

    /** The assessor doesn't judge this candidate, who is told. */
    void grant(Candidate candidate, PersonId assessor, Seen seen, Act act) {
        RecusalRequest asked = of(candidate, assessor);
        asked.grant(seen, act);
        requests.saveAndFlush(asked);
        duties.recuse(candidate.id(), assessor, asked.cause(), act.because(asked.reason()));
        tell(candidate, assessor, "recusal.tell.granted", "");
    }

    /** The assessor judges; the candidate is told why. */
    void refuse(Candidate candidate, PersonId assessor, Seen seen, Act act) {
        RecusalRequest asked = of(candidate, assessor);
        asked.refuse(seen, act);
        requests.saveAndFlush(asked);
        tell(candidate, assessor, "recusal.tell.refused", act.reasonOr("panel.refused.reason"));
    }

    private RecusalRequest of(Candidate candidate, PersonId assessor) {
        return requests.findByCandidateAndAssessor(candidate.id(), assessor)
                .orElseThrow(() -> new NotFound("recusal request", candidate.id()));
    }

    private void tell(Candidate candidate, PersonId assessor, String key, String why) {
        events.publishEvent(
                new Tell(candidate.person(), key + ":" + candidate.id() + ":" + assessor, key, List.of(why), "trial")
                        .about(candidate.id()));
    }
}
