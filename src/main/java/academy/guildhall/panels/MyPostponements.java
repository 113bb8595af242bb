package academy.guildhall.panels;

import academy.guildhall.platform.NotFound;
import academy.guildhall.platform.Refusal;
import academy.guildhall.platform.Tell;
import academy.guildhall.platform.security.CurrentUser;
import academy.guildhall.platform.security.Role;
import academy.guildhall.platform.time.AcademyTime;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A candidate asks to lecture on another day. See ADR 0149. */
@Service
@Transactional
@RolesAllowed(Role.TRAINEE_)
public class MyPostponements {
    private final PanelRepository panels;
    private final CandidateRepository candidates;
    private final PostponementRepository postponements;
    private final DutyStore store;
    private final Runners runners;
    private final CurrentUser current;
    private final AcademyTime time;
    private final ApplicationEventPublisher events;

    MyPostponements(
            PanelRepository panels,
            CandidateRepository candidates,
            PostponementRepository postponements,
            DutyStore store,
            Runners runners,
            CurrentUser current,
            AcademyTime time,
            ApplicationEventPublisher events) {
        this.panels = panels;
        this.candidates = candidates;
        this.postponements = postponements;
        this.store = store;
        this.runners = runners;
        this.current = current;
        this.time = time;
        this.events = events;
    }

    /** Asks whoever runs the cohort, for a reason, until my lecture begins. Once at a time; what was refused may be asked again. */
    public void ask(String reason) {
        CandidateId mine =
                store.waiting(current.person()).orElseThrow(() -> new Refusal("recusal.request.refused.closed"));
        Candidate candidate = candidates.findById(mine).orElseThrow(() -> new NotFound("candidate", mine));
        HeldPanel panel = panels.lock(candidate.panel())
                .orElseThrow(() -> new NotFound("panel", candidate.panel()))
                .held();
        candidate.requireNotBegun(time.now());
        if (postponements.findByCandidateAndState(mine, PostponementState.ASKED).isPresent()) {
            throw new Refusal("postponement.refused.once");
        }
        Postponement asked = postponements.saveAndFlush(new Postponement(candidate, current.act(reason)));
        runners.of(panel)
                .forEach(one -> events.publishEvent(new Tell(
                                one,
                                "postponement-asked:" + asked.id(),
                                "postponement.tell.asked",
                                List.of(panel.name(), asked.reason()),
                                PanelLinks.panel(panel.id()))
                        .about(panel.id())));
    }
}
