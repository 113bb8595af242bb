package academy.guildhall.scoring;

import academy.guildhall.panels.CandidateId;
import academy.guildhall.panels.CandidateState;
import academy.guildhall.panels.PanelId;
import academy.guildhall.panels.PanelState;
import academy.guildhall.platform.PersonId;
import academy.guildhall.platform.time.AcademyTime;
import academy.guildhall.programmes.CohortId;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Where a sheet has its place, and how it comes to be: once, however many tabs begin it. */
@Repository
class SheetStore {
    private final JdbcClient jdbc;

    SheetStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A number on a panel as one assessor has to do with it. */
    record Place(
            CandidateId candidate, CohortId cohort, PanelState panelState, CandidateState state, boolean recused) {}

    Optional<Place> place(PanelId panel, int number, PersonId assessor) {
        return jdbc.sql("""
                        select c.id as candidate, p.cohort_id as cohort, p.state as panel_state, c.state, d.recused
                        from scoring_duty_view d
                        join candidate_view c on c.id = d.candidate_id
                        join panel_view p on p.id = c.panel_id
                        where p.id = :panel and c.number = :number and d.assessor_id = :assessor
                        """)
                .param("panel", panel.value())
                .param("number", number)
                .param("assessor", assessor.value())
                .query(Place.class)
                .optional();
    }

    Optional<CandidateId> candidate(PanelId panel, int number) {
        return jdbc.sql("select id as value from candidate_view where panel_id = :panel and number = :number")
                .param("panel", panel.value())
                .param("number", number)
                .query(CandidateId.class)
                .optional();
    }

    boolean isBegun(CandidateId candidate, PersonId assessor) {
        return jdbc.sql("""
                        select exists (
                            select 1 from score_sheet where candidate_id = :candidate and assessor_id = :assessor)
                        """)
                .param("candidate", candidate.value())
                .param("assessor", assessor.value())
                .query(Boolean.class)
                .single();
    }

    /** Begins a sheet if it isn't begun yet; two tabs that begin it at once find the same one. */
    void begin(CandidateId candidate, PersonId assessor, Instant now) {
        jdbc.sql("""
                        insert into score_sheet (id, version, candidate_id, assessor_id, state, note, saved_at)
                        values (:id, 0, :candidate, :assessor, 'DRAFT', '', :now)
                        on conflict on constraint score_sheet_once do nothing
                        """)
                .param("id", SheetId.next().value())
                .param("candidate", candidate.value())
                .param("assessor", assessor.value())
                .param("now", AcademyTime.utc(now))
                .update();
    }
}
