package academy.guildhall.scoring;

import academy.guildhall.panels.HeldPanel;
import academy.guildhall.panels.PanelId;
import academy.guildhall.panels.PanelLinks;
import academy.guildhall.panels.PanelProgress;
import academy.guildhall.panels.Runners;
import academy.guildhall.platform.NotFound;
import academy.guildhall.platform.PersonId;
import academy.guildhall.platform.Refusal;
import academy.guildhall.platform.Tell;
import academy.guildhall.platform.security.CurrentUser;
import academy.guildhall.platform.security.Role;
import academy.guildhall.platform.time.AcademyTime;
import jakarta.annotation.security.RolesAllowed;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Something is wrong in the hall: an assessor calls whoever runs the cohort, without leaving the sheet. */
@Service
@Transactional
@RolesAllowed(Role.ASSESSOR_)
public class HallCalls {
    private static final int LONGEST = 200;

    private final PanelProgress panels;
    private final SheetStore store;
    private final Runners runners;
    private final CurrentUser current;
    private final AcademyTime time;
    private final ApplicationEventPublisher events;

    HallCalls(
            PanelProgress panels,
            SheetStore store,
            Runners runners,
            CurrentUser current,
            AcademyTime time,
            ApplicationEventPublisher events) {
        this.panels = panels;
        this.store = store;
        this.runners = runners;
        this.current = current;
        this.time = time;
        this.events = events;
    }

    /**
     * Tells those who coordinate the cohort, in their inbox; within a minute once.
     *
     * @param what 1 to 200 characters
     */
    public void call(PanelId id, int number, String what) {
        if (store.place(id, number, current.person()).isEmpty()) {
            throw new NotFound("number", number);
        }
        String text = what.strip();
        if (text.isEmpty() || text.length() > LONGEST) {
            throw new Refusal("hallCall.refused.text", LONGEST);
        }
        HeldPanel panel = panels.hold(id);
        if (!panel.state().takesScores()) {
            throw new Refusal("panel.refused.closed");
        }
        String key = "hall-call:" + id + ":" + number + ":" + current.person() + ":"
                + time.now().truncatedTo(ChronoUnit.MINUTES);
        List<PersonId> called = runners.of(panel);
        if (called.isEmpty()) {
            throw new Refusal("hallCall.refused.nobody");
        }
        called.forEach(one -> events.publishEvent(new Tell(
                        one,
                        key,
                        "hallCall.tell",
                        List.of(panel.name(), number, current.get().name(), text),
                        PanelLinks.panel(id))
                .about(id)));
    }
}
