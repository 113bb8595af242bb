package academy.guildhall.panels;

import academy.guildhall.platform.Tell;
import academy.guildhall.platform.time.AcademyTime;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Tells members and candidates of a panel what concerns them: of every move once, also of one back to what was so before, so
 * that the last word is the true one.
 */
@Component
class PanelNews {
    private final AcademyTime time;
    private final ApplicationEventPublisher events;

    PanelNews(AcademyTime time, ApplicationEventPublisher events) {
        this.time = time;
        this.events = events;
    }

    /** When and where the panel sits. */
    void sitting(Panel panel, String key) {
        Instant starts = time.instant(panel.startOf(1));
        panel.people()
                .forEach(member -> events.publishEvent(new Tell(
                                member,
                                "panel:" + panel.id() + ":" + panel.seen().version(),
                                key,
                                List.of(panel.name(), starts, panel.room()),
                                "scoring")
                        .about(panel.id())
                        .latestOn(panel.id())));
    }

    /** Number, time and room of one who is drawn. */
    void slot(Panel panel, Candidate candidate, String key) {
        Instant starts = Objects.requireNonNull(candidate.startsAt());
        int number = Objects.requireNonNull(candidate.number());
        events.publishEvent(new Tell(
                        candidate.person(),
                        "trial-slot:" + candidate.id() + ":" + panel.seen().version(),
                        key,
                        List.of(number, starts, panel.room()),
                        "trial")
                .about(panel.id())
                .latestOn(candidate.id()));
    }

    /** Those who had a time already, and all members. */
    void cancelled(Panel panel, List<Candidate> slots, String reason) {
        for (Candidate candidate : slots) {
            if (candidate.number() != null) {
                events.publishEvent(new Tell(
                                candidate.person(),
                                "trial-cancelled:" + candidate.id(),
                                "trial.tell.cancelled",
                                List.of(panel.name(), reason),
                                "trial")
                        .about(panel.id())
                        .latestOn(candidate.id()));
            }
        }
        panel.people()
                .forEach(member -> events.publishEvent(new Tell(
                                member,
                                "panel-cancelled:" + panel.id(),
                                "panel.tell.cancelled",
                                List.of(panel.name(), reason),
                                "scoring")
                        .about(panel.id())
                        .latestOn(panel.id())));
    }
}
