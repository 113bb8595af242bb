package academy.guildhall.timetable;

import academy.guildhall.platform.PersonId;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Whom a session concerns. */
@Repository
class Concerned {
    private final JdbcClient jdbc;

    Concerned(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whoever has a seat in the cohort, and the lecturer. */
    List<PersonId> by(Session session) {
        return jdbc
                .sql("""
                        select person_id from trainee_view
                        where cohort_id = :cohort and state not in ('DECLINED', 'DEFERRED', 'WITHDRAWN')
                        union
                        select lecturer_id from session where id = :session and lecturer_id is not null
                        """)
                .param("cohort", session.cohort().value())
                .param("session", session.id().value())
                .query(UUID.class)
                .list()
                .stream()
                .map(PersonId::new)
                .toList();
    }
}
