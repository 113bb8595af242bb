package academy.guildhall.timetable;

import academy.guildhall.platform.Consequence;
import academy.guildhall.platform.time.AcademyTime;
import academy.guildhall.programmes.CorrectedCohort;
import academy.guildhall.programmes.HearsCohortCorrections;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Names the sessions that a cohort's other dates leave outside; whoever plans moves them or calls them off. */
@Component
class SessionsOutside implements HearsCohortCorrections {
    private final JdbcClient jdbc;
    private final AcademyTime time;

    SessionsOutside(JdbcClient jdbc, AcademyTime time) {
        this.jdbc = jdbc;
        this.time = time;
    }

    private record Planned(String title, Instant startsAt) {}

    @Override
    public List<Consequence> wouldFollow(CorrectedCohort cohort) {
        return jdbc.sql("""
                        select title, starts_at from session
                        where cohort_id = :cohort and state = 'PLANNED' order by starts_at, id
                        """).param("cohort", cohort.cohort().value()).query(Planned.class).list().stream()
                .filter(session -> cohort.leaves(time.dateOf(session.startsAt())))
                .map(session -> Consequence.stays("session.corrected.outside", session.title(), session.startsAt()))
                .toList();
    }
}
