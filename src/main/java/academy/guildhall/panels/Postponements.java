package academy.guildhall.panels;

import academy.guildhall.platform.NotFound;
import academy.guildhall.platform.Refusal;
import academy.guildhall.platform.Seen;
import academy.guildhall.platform.Tell;
import academy.guildhall.platform.Transition.Act;
import academy.guildhall.platform.live.News;
import academy.guildhall.platform.security.CurrentUser;
import academy.guildhall.platform.security.Role;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lets a candidate lecture on another day, or not; they are told either way. Until the panel is tabulated. See ADR 0149. */
@Service
@Transactional
@RolesAllowed({Role.ADMINISTRATOR_, Role.COORDINATOR_})
public class Postponements {
    private final PanelRepository panels;
    private final CandidateRepository candidates;
    private final PostponementRepository postponements;
    private final TrialPages pages;
    private final CurrentUser current;
    private final News news;
    private final ApplicationEventPublisher events;

    Postponements(
            PanelRepository panels,
            CandidateRepository candidates,
            PostponementRepository postponements,
            TrialPages pages,
            CurrentUser current,
            News news,
            ApplicationEventPublisher events) {
        this.panels = panels;
        this.candidates = candidates;
        this.postponements = postponements;
        this.pages = pages;
        this.current = current;
        this.news = news;
        this.events = events;
    }

    /** Grants what was asked. */
    public void grant(CandidateId id, Seen seen) {
        Candidate candidate = held(id);
        Postponement asked = asked(id, seen);
        grant(candidate, asked, current.act().because(asked.reason()));
    }

    /**
     * Postpones a lecture that was cancelled by telephone or at the door, or somebody whose excuse for an absence is accepted.
     *
     * @param seen of the candidate
     */
    public void enter(CandidateId id, Seen seen, String reason) {
        Candidate candidate = held(id);
        if (candidate.state() == CandidateState.POSTPONED) {
            return;
        }
        candidate.requireSeen(seen);
        if (postponements.findByCandidateAndState(id, PostponementState.ASKED).isPresent()) {
            throw new Refusal("postponement.refused.asked");
        }
        Act act = current.act(reason);
        grant(candidate, postponements.saveAndFlush(new Postponement(candidate, act)), act);
    }

    private void grant(Candidate candidate, Postponement asked, Act act) {
        asked.grant(candidate, act);
        postponements.saveAndFlush(asked);
        candidate.postpone(act);
        candidates.saveAllAndFlush(List.of(candidate));
        news.publish(PanelLinks.topic(candidate.panel()));
        tell(candidate, asked, "trial.outcome.postponed", List.of());
    }

    /** The lecture stays where it is; the candidate is told why. */
    public void refuse(CandidateId id, Seen seen, String reason) {
        Candidate candidate = held(id);
        Postponement asked = asked(id, seen);
        Act act = current.act(reason);
        asked.refuse(candidate, act);
        postponements.saveAndFlush(asked);
        tell(candidate, asked, "postponement.tell.refused", List.of(act.reasonOr("panel.refused.reason")));
    }

    private Postponement asked(CandidateId id, Seen seen) {
        Postponement asked = postponements
                .findByCandidateAndState(id, PostponementState.ASKED)
                .orElseThrow(() -> new Refusal("postponement.refused.over"));
        asked.requireSeen(seen);
        return asked;
    }

    /** Of a panel that nobody tabulates meanwhile; whoever sits on it doesn't decide. */
    private Candidate held(CandidateId id) {
        Candidate candidate = candidates.findById(id).orElseThrow(() -> new NotFound("candidate", id));
        Panel panel = panels.lock(candidate.panel()).orElseThrow(() -> new NotFound("panel", candidate.panel()));
        panel.held().notFor(current.person());
        if (panel.state() != PanelState.PLANNED && !panel.state().takesScores()) {
            throw new Refusal("panel.refused.closed");
        }
        return candidate;
    }

    private void tell(Candidate candidate, Postponement of, String key, List<Object> args) {
        events.publishEvent(new Tell(candidate.person(), key + ":" + of.id(), key, args, pages.ofCandidates())
                .about(candidate.id())
                .latestOn(candidate.id()));
    }
}
