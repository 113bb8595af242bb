package academy.guildhall.marks;

import academy.guildhall.panels.CalledFor;
import academy.guildhall.panels.CandidateId;
import academy.guildhall.panels.CandidateProgress;
import academy.guildhall.panels.CandidateRow;
import academy.guildhall.panels.HeldPanel;
import academy.guildhall.panels.OtherAssessors;
import academy.guildhall.panels.PanelProgress;
import academy.guildhall.panels.PanelState;
import academy.guildhall.platform.NotFound;
import academy.guildhall.platform.PersonId;
import academy.guildhall.platform.Refusal;
import academy.guildhall.platform.Seen;
import academy.guildhall.platform.Tell;
import academy.guildhall.platform.security.CurrentUser;
import academy.guildhall.platform.security.Role;
import academy.guildhall.programmes.CohortRules;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Objects;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Has marks looked at by somebody else before they are confirmed, or calls one more assessor. See ADR 0151. */
@Service
@Transactional
@RolesAllowed({Role.ADMINISTRATOR_, Role.COORDINATOR_})
public class SecondReadings {
    private final PanelProgress panels;
    private final CandidateProgress candidates;
    private final OtherAssessors others;
    private final SecondReadingRepository readings;
    private final OpenReadings open;
    private final MarkStore store;
    private final CohortRules rules;
    private final CurrentUser current;
    private final ApplicationEventPublisher events;

    SecondReadings(
            PanelProgress panels,
            CandidateProgress candidates,
            OtherAssessors others,
            SecondReadingRepository readings,
            OpenReadings open,
            MarkStore store,
            CohortRules rules,
            CurrentUser current,
            ApplicationEventPublisher events) {
        this.panels = panels;
        this.candidates = candidates;
        this.others = others;
        this.readings = readings;
        this.open = open;
        this.store = store;
        this.rules = rules;
        this.current = current;
        this.events = events;
    }

    /** Asks an assessor who doesn't sit on the panel to read a lecture that is owed a reading, and says what for. Of the same figures once. */
    public void ask(CandidateId id, PersonId reader, String reason) {
        CandidateRow candidate = candidates.of(id);
        HeldPanel panel = tabulated(candidate);
        OwedReading owed = owed(panel, id);
        others.require(id, reader);
        boolean answered = store.answered(panel.id()).stream()
                .anyMatch(one -> one.candidate().equals(id) && one.figures().equals(owed.figures()));
        if (answered || readings.findByCandidateAndState(id, ReadingState.ASKED).isPresent()) {
            throw new Refusal("reading.refused.once");
        }
        SecondReading asked = readings.saveAndFlush(new SecondReading(id, reader, owed.figures(), current.act(reason)));
        int number = Objects.requireNonNull(candidate.number());
        events.publishEvent(new Tell(
                        reader,
                        "reading-asked:" + asked.id(),
                        "reading.tell.asked",
                        List.of(panel.name(), number, reason.strip()),
                        MarkLinks.reading(panel.id(), number))
                .about(panel.id()));
    }

    /** It isn't asked for any more: another may be asked. */
    public void withdraw(CandidateId id, String reason) {
        tabulated(candidates.of(id));
        SecondReading asked = readings.findByCandidateAndState(id, ReadingState.ASKED)
                .orElseThrow(() -> new Refusal("reading.refused.over"));
        asked.withdraw(current.act(reason));
        readings.saveAndFlush(asked);
    }

    /**
     * Calls another assessor who heard a lecture on which the panel disagrees widely: the figures are set aside, and made anew when
     * the sheet is in. Not by the one who made them.
     *
     * @param seen of the panel
     */
    public void call(CandidateId id, Seen seen, PersonId assessor, String reason) {
        CandidateRow candidate = candidates.of(id);
        HeldPanel panel = tabulated(candidate);
        panels.hold(panel.id(), seen);
        if (!owed(panel, id).wide()) {
            throw new Refusal("reading.refused.notWide");
        }
        panels.refuse(panel.id(), current.act(reason));
        store.drop(panel.id());
        open.withdraw(panel.id(), current.act(reason));
        panels.call(id, assessor, CalledFor.DISAGREEMENT, current.act(reason));
    }

    private OwedReading owed(HeldPanel panel, CandidateId id) {
        return OwedReading.of(rules.of(panel.cohort()).trial(), store.lectures(panel.id())).stream()
                .filter(one -> one.candidate().equals(id))
                .findFirst()
                .orElseThrow(() -> new Refusal("reading.refused.notOwed"));
    }

    private HeldPanel tabulated(CandidateRow candidate) {
        HeldPanel panel = panels.hold(candidate.panel()).notFor(current.person());
        if (panel.state() != PanelState.TABULATED) {
            throw new Refusal("reading.refused.closed");
        }
        if (candidate.number() == null) {
            throw new NotFound("number", candidate.id());
        }
        return panel;
    }
}
