package academy.guildhall.appointment;

import academy.guildhall.programmes.EnrolmentId;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The latest term of each of several people. */
@Repository
class TermStore {
    private final JdbcClient jdbc;

    TermStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Latest(
            EnrolmentId enrolment,
            LocalDate startsOn,
            LocalDate endsOn,
            @Nullable LocalDate endedOn) {}

    List<Latest> latest(Collection<EnrolmentId> enrolments) {
        return jdbc.sql("""
                        select distinct on (enrolment_id) enrolment_id as enrolment, starts_on, ends_on, ended_on
                        from appointment where enrolment_id = any(:enrolments)
                        order by enrolment_id, starts_on desc, issued_at desc
                        """)
                .param("enrolments", enrolments.stream().map(EnrolmentId::value).toArray(UUID[]::new))
                .query(Latest.class)
                .list();
    }
}
