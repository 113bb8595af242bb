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

    /** Of every change, also of one back to what was so before: the last word is the true one. */
    void changed(Session session, PlannedSession planned, Instant from, @Nullable PersonId lecturerBefore) {
        String matter = session.id() + ":" + session.seen().version();
        for (PersonId person : concerned.by(session)) {
            events.publishEvent(new Tell(
                            person,
                            "session-changed:" + matter,
                            "session.changed",
                            List.of(planned.title(), from, planned.room()),
                            TimetableLinks.mine())
                    .about(session.cohort())
                    .latestOn(session.id()));
        }
        if (lecturerBefore != null && !lecturerBefore.equals(session.lecturer())) {
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

    void cancelled(Session session, String reason) {
        for (PersonId person : concerned.by(session)) {
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
