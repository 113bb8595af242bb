package academy.guildhall.timetable;

import academy.guildhall.platform.PersonId;
import academy.guildhall.platform.Tell;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Tells the trainees of a cohort and the lecturer what changed. */
@Component
class ChangeNews {
    private final Concerned concerned;
    private final ApplicationEventPublisher events;

    ChangeNews(Concerned concerned, ApplicationEventPublisher events) {
        this.concerned = concerned;
        this.events = events;
    }

    /** How a session stood before it was changed. */
    record Before(
            String title,
            Instant from,
            String room,
            @Nullable PersonId lecturer) {}

    /**
     * Of every change, also of one back to what was so before: the last word is the true one, and says what was so. Who teaches
     * concerns those who do; and nobody is told of what they did themselves.
     */
    void changed(Session session, PlannedSession planned, Instant from, Before before, PersonId author) {
        String matter = session.id() + ":" + session.seen().version();
        boolean elsewhere = !before.title().equals(planned.title())
                || !before.from().equals(from)
                || !before.room().equals(planned.room());
        for (PersonId person : concerned.by(session)) {
            boolean isNew = person.equals(session.lecturer()) && !person.equals(before.lecturer());
            if (person.equals(author) || !elsewhere && !isNew) {
                continue;
            }
            events.publishEvent(new Tell(
                            person,
                            "session-changed:" + matter,
                            isNew ? "session.given" : "session.moved",
                            isNew
                                    ? List.of(planned.title(), from, planned.room())
                                    : List.of(
                                            planned.title(),
                                            from,
                                            planned.room(),
                                            before.title(),
                                            before.from(),
                                            before.room()),
                            TimetableLinks.mine())
                    .about(session.cohort())
                    .latestOn(session.id()));
        }
        PersonId lecturerBefore = before.lecturer();
        if (lecturerBefore != null && !lecturerBefore.equals(session.lecturer()) && !lecturerBefore.equals(author)) {
            events.publishEvent(new Tell(
                            lecturerBefore,
                            "session-handed:" + matter,
                            "session.handed",
                            List.of(planned.title(), from),
                            TimetableLinks.mine())
                    .about(session.cohort())
                    .latestOn(session.id()));
        }
    }

    void cancelled(Session session, String reason, PersonId author) {
        for (PersonId person : concerned.by(session)) {
            if (person.equals(author)) {
                continue;
            }
            events.publishEvent(new Tell(
                            person,
                            "session-cancelled:" + session.id(),
                            "session.cancelled",
                            List.of(session.title(), reason),
                            TimetableLinks.mine())
                    .about(session.cohort())
                    .latestOn(session.id()));
        }
    }
}
