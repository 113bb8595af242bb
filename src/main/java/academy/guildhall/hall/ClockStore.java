package academy.guildhall.hall;

import academy.guildhall.panels.CandidateId;
import academy.guildhall.panels.PanelId;
import academy.guildhall.platform.time.AcademyTime;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which clocks run where. */
@Repository
class ClockStore {
    private final JdbcClient jdbc;

    ClockStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<CandidateId> candidate(PanelId panel, int number) {
        return jdbc.sql("select id as value from candidate_view where panel_id = :panel and number = :number")
                .param("panel", panel.value())
                .param("number", number)
                .query(CandidateId.class)
                .optional();
    }

    /** The number whose clock isn't stopped. */
    Optional<Integer> going(PanelId panel) {
        return jdbc.sql("select number from lecture_clock where panel_id = :panel and state <> 'STOPPED'")
                .param("panel", panel.value())
                .query(Integer.class)
                .optional();
    }

    /** A clock that has run as long as it may. */
    record Over(PanelId panel, CandidateId candidate) {}

    /** By panel, so that whoever holds several holds them in one order. */
    List<Over> over(Instant at) {
        return jdbc.sql("""
                        select panel_id as panel, candidate_id as candidate from lecture_clock
                        where state = 'RUNNING'
                          and since <= cast(:at as timestamptz) - (longest_millis - passed_millis) * interval '1 millisecond'
                        order by panel_id
                        """).param("at", AcademyTime.utc(at)).query(Over.class).list();
    }
}
