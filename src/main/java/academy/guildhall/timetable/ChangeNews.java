package academy.guildhall.timetable;

import academy.guildhall.platform.PersonId;
import academy.guildhall.platform.Tell;
import academy.guildhall.programmes.CohortId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tells the trainees of a cohort and the lecturer what changed. */
@Component
class ChangeNews {
    private static final String PAGE = "timetable";

    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;

    ChangeNews(JdbcClient jdbc, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.events = events;
    }

    void changed(SessionId session, CohortId cohort, PlannedSession planned, Instant from) {
        String once = "session-changed:" + session + ":" + from + ":" + planned.room();
        for (PersonId person : concerned(session, cohort)) {
            events.publishEvent(
                    new Tell(person, once, "session.changed", List.of(planned.title(), from, planned.room()), PAGE)
                            .about(cohort));
        }
    }

    void cancelled(SessionId session, CohortId cohort, String reason) {
        String title = jdbc.sql("select title from session where id = :id")
                .param("id", session.value())
                .query(String.class)
                .single();
        for (PersonId person : concerned(session, cohort)) {
            events.publishEvent(
                    new Tell(person, "session-cancelled:" + session, "session.cancelled", List.of(title, reason), PAGE)
                            .about(cohort));
        }
    }

    private List<PersonId> concerned(SessionId session, CohortId cohort) {
        return jdbc
                .sql("""
                        select person_id from enrolment_card
                        where cohort_id = :cohort and state not in ('DECLINED', 'DEFERRED', 'WITHDRAWN')
                        union
                        select lecturer_id from session where id = :session and lecturer_id is not null
                        """)
                .param("cohort", cohort.value())
                .param("session", session.value())
                .query(UUID.class)
                .stream()
                .map(PersonId::new)
                .toList();
    }
}
