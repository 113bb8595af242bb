package academy.guildhall.marks;

import academy.guildhall.panels.CandidateProgress;
import academy.guildhall.panels.CandidateRow;
import academy.guildhall.panels.HeldPanel;
import academy.guildhall.panels.PanelId;
import academy.guildhall.panels.PanelLinks;
import academy.guildhall.panels.PanelProgress;
import academy.guildhall.panels.PanelState;
import academy.guildhall.panels.Runners;
import academy.guildhall.platform.NotFound;
import academy.guildhall.platform.Refusal;
import academy.guildhall.platform.Seen;
import academy.guildhall.platform.Tell;
import academy.guildhall.platform.security.CurrentUser;
import academy.guildhall.platform.security.Role;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Objects;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** An assessor answers a second reading that was asked of them. See ADR 0151. */
@Service
@Transactional
@RolesAllowed(Role.ASSESSOR_)
public class MyReadings {
    private final PanelProgress panels;
    private final CandidateProgress candidates;
    private final SecondReadingRepository readings;
    private final Runners runners;
    private final CurrentUser current;
    private final ApplicationEventPublisher events;

    MyReadings(
            PanelProgress panels,
            CandidateProgress candidates,
            SecondReadingRepository readings,
            Runners runners,
            CurrentUser current,
            ApplicationEventPublisher events) {
        this.panels = panels;
        this.candidates = candidates;
        this.readings = readings;
        this.runners = runners;
        this.current = current;
        this.events = events;
    }

    /** The figures stand, and why. */
    public void stands(PanelId id, int number, Seen seen, String words) {
        SecondReading mine = mine(id, number);
        mine.stands(seen, current.act(words));
        answered(id, number, mine, "reading.tell.stands", words);
    }

    /** The panel should look at its figures again, and why. */
    public void again(PanelId id, int number, Seen seen, String words) {
        SecondReading mine = mine(id, number);
        mine.again(seen, current.act(words));
        answered(id, number, mine, "reading.tell.again", words);
    }

    private SecondReading mine(PanelId id, int number) {
        HeldPanel panel = panels.hold(id);
        CandidateRow candidate = candidates.on(id).stream()
                .filter(one -> Objects.equals(one.number(), number))
                .findFirst()
                .orElseThrow(() -> new NotFound("number", number));
        SecondReading asked = readings.findByCandidateAndState(candidate.id(), ReadingState.ASKED)
                .orElseThrow(() -> new Refusal("reading.refused.over"));
        if (!asked.reader().equals(current.person())) {
            throw new NotFound("reading", number);
        }
        if (panel.state() != PanelState.TABULATED) {
            throw new Refusal("reading.refused.over");
        }
        return asked;
    }

    private void answered(PanelId id, int number, SecondReading mine, String key, String words) {
        readings.saveAndFlush(mine);
        HeldPanel panel = panels.hold(id);
        runners.of(panel)
                .forEach(one -> events.publishEvent(new Tell(
                                one,
                                "reading-answered:" + mine.id(),
                                key,
                                List.of(panel.name(), number, words.strip()),
                                PanelLinks.panel(id))
                        .about(id)));
    }
}
