package academy.guildhall.draws;

import academy.guildhall.panels.CandidateId;
import academy.guildhall.panels.PanelId;
import academy.guildhall.platform.PersonId;
import academy.guildhall.platform.time.AcademyTime;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The lots of a draw: one for each candidate, by which the public knows them, and the number that was said with it. */
@Repository
class Lots {
    private final JdbcClient jdbc;

    Lots(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param postponed whether its holder lectures on another day, and so isn't waited for */
    record Lot(CandidateId candidate, String lot, @Nullable String said, boolean postponed) {}

    void give(PanelId panel, Map<CandidateId, String> lots) {
        lots.forEach((candidate, lot) -> jdbc.sql(
                        "insert into draw_lot (panel_id, candidate_id, lot) values (:panel, :candidate, :lot)")
                .param("panel", panel.value())
                .param("candidate", candidate.value())
                .param("lot", lot)
                .update());
    }

    List<Lot> of(PanelId panel) {
        return jdbc.sql("""
                        select l.candidate_id as candidate, l.lot, l.said, c.state = 'POSTPONED' as postponed
                        from draw_lot l join candidate_view c on c.id = l.candidate_id
                        where l.panel_id = :panel order by l.lot
                        """).param("panel", panel.value()).query(Lot.class).list();
    }

    /** What was said, by lot. */
    static Map<String, @Nullable String> said(List<Lot> lots) {
        Map<String, @Nullable String> said = new HashMap<>();
        lots.forEach(lot -> said.put(lot.lot(), lot.said()));
        return said;
    }

    Optional<CandidateId> candidate(PanelId panel, PersonId person) {
        return jdbc.sql("""
                        select l.candidate_id as value from draw_lot l join candidate_view c on c.id = l.candidate_id
                        where l.panel_id = :panel and c.person_id = :person and c.state <> 'POSTPONED'
                        """)
                .param("panel", panel.value())
                .param("person", person.value())
                .query(CandidateId.class)
                .optional();
    }

    /** The latest draw that somebody is in. */
    Optional<MyDraw.Mine> mine(PersonId person) {
        return jdbc.sql("""
                        select d.panel_id as panel, p.name, l.lot, l.said, d.state, d.closes_at, c.number
                        from candidate_view c
                        join draw_lot l on l.candidate_id = c.id
                        join hall_draw d on d.panel_id = l.panel_id
                        join panel_view p on p.id = d.panel_id and p.state <> 'CANCELLED'
                        where c.person_id = :person and c.state <> 'POSTPONED'
                        order by d.opened_at desc limit 1
                        """)
                .param("person", person.value())
                .query(MyDraw.Mine.class)
                .optional();
    }

    void say(CandidateId candidate, String number, Instant now) {
        jdbc.sql("update draw_lot set said = :number, said_at = :now where candidate_id = :candidate")
                .param("number", number)
                .param("now", AcademyTime.utc(now))
                .param("candidate", candidate.value())
                .update();
    }
}
