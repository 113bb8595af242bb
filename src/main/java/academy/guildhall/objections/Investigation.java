package academy.guildhall.objections;

import academy.guildhall.platform.Moved;
import academy.guildhall.platform.NotFound;
import academy.guildhall.platform.Refusal;
import academy.guildhall.platform.Seen;
import academy.guildhall.platform.Transition.Act;
import academy.guildhall.platform.security.CurrentUser;
import academy.guildhall.platform.security.Role;
import academy.guildhall.platform.text.CleanText;
import jakarta.annotation.security.RolesAllowed;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What those found who were appointed to look into an objection, point by point. */
@Service
@Transactional
@RolesAllowed({Role.ADMINISTRATOR_, Role.COORDINATOR_})
public class Investigation {
    private static final int LONGEST = 4000;
    private static final int SHORTEST = 4;

    private final ObjectionRepository objections;
    private final ObjectionFile file;
    private final Impartial impartial;
    private final CurrentUser current;
    private final ApplicationEventPublisher events;

    Investigation(
            ObjectionRepository objections,
            ObjectionFile file,
            Impartial impartial,
            CurrentUser current,
            ApplicationEventPublisher events) {
        this.objections = objections;
        this.file = file;
        this.impartial = impartial;
        this.current = current;
        this.events = events;
    }

    /**
     * Whether a point was found to be so, and how that is known. May be changed until it is decided.
     *
     * @param number of the point, from 1
     */
    public void found(ObjectionId id, Seen seen, int number, boolean borneOut, String finding) {
        Objection objection = objections.lock(id).orElseThrow(() -> new NotFound("objection", id));
        objection.requireSeen(seen);
        impartial.require(objection.enrolment(), objection.person(), current.person());
        if (!file.isInvestigator(id, current.person())) {
            throw new Refusal("objection.refused.notAppointed");
        }
        if (objection.state() != ObjectionState.OPEN) {
            throw new Refusal("objection.refused.notOpen");
        }
        CleanText.require(finding, LONGEST);
        if (finding.strip().length() < SHORTEST) {
            throw new Refusal("objection.refused.findings");
        }
        Act act = current.act();
        if (!file.found(id, number, borneOut, CleanText.lines(finding), act)) {
            throw new NotFound("point of objection", number);
        }
        events.publishEvent(Moved.said(
                "objection",
                id.value(),
                objection.person(),
                borneOut ? "BORNE_OUT" : "NOT_BORNE_OUT",
                act.because(number + ": " + finding.strip())));
    }
}
