package academy.guildhall.panels;

import academy.guildhall.platform.PersonId;
import academy.guildhall.platform.Tell;
import academy.guildhall.platform.Transition.Act;
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
    private final TrialPages pages;
    private final ApplicationEventPublisher events;

    PanelNews(AcademyTime time, TrialPages pages, ApplicationEventPublisher events) {
        this.time = time;
        this.pages = pages;
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
                                pages.ofMembers())
                        .about(panel.id())
                        .latestOn(panel.id())));
    }

    /** Whom else one may not score, since somebody's employer was wrong. */
    void duties(Panel panel, PersonId assessor, Act act) {
        events.publishEvent(new Tell(
                assessor,
                "duties-corrected:" + panel.id() + ":" + act.at(),
                "panel.tell.duties",
                List.of(panel.name()),
                pages.ofMembers()));
    }

    /** One more is called to score a number. */
    void called(Panel panel, Candidate candidate, PersonId assessor, CalledFor why) {
        events.publishEvent(new Tell(
                        assessor,
                        "panel-called:" + candidate.id() + ":" + assessor,
                        why.tell(),
                        List.of(panel.name(), Objects.requireNonNull(candidate.number())),
                        pages.ofMembers())
                .about(panel.id()));
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
                        pages.ofCandidates())
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
                                pages.ofCandidates())
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
                                pages.ofMembers())
                        .about(panel.id())
                        .latestOn(panel.id())));
    }
}
