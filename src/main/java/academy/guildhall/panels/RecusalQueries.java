package academy.guildhall.panels;

import academy.guildhall.platform.PersonId;
import academy.guildhall.platform.Seen;
import academy.guildhall.platform.security.Role;
import jakarta.annotation.security.RolesAllowed;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What those who run a panel have to decide about who judges whom. */
@Service
@Transactional(readOnly = true)
@RolesAllowed({Role.ADMINISTRATOR_, Role.COORDINATOR_})
public class RecusalQueries {
    private final JdbcClient jdbc;

    RecusalQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A candidate asks not to be judged by an assessor. */
    public record Asked(
            CandidateId candidate,
            String candidateName,
            PersonId assessor,
            String assessorName,
            RecusalCause cause,
            String reason,
            RecusalRequestState state,
            Instant askedAt,
            @Nullable String refusal,
            Seen seen) {}

    /** What was asked on a panel, what waits first. */
    public List<Asked> asked(PanelId panel) {
        return jdbc.sql("""
                        select c.id as candidate, e.name as candidate_name, a.id as assessor, a.name as assessor_name, r.cause,
                               r.reason, r.state, r.asked_at, r.refusal, r.version as seen
                        from recusal_request r
                        join trial_candidate c on c.id = r.candidate_id
                        join trainee_view e on e.id = c.enrolment_id
                        join person_view a on a.id = r.assessor_id
                        where c.panel_id = :panel
                        order by r.state <> 'ASKED', r.asked_at, r.id
                        """).param("panel", panel.value()).query(Asked.class).list();
    }

    /** An assessor and a candidate whose employers have near names, and may be one. */
    public record Near(
            CandidateId candidate,
            String candidateName,
            String candidateEmployer,
            PersonId assessor,
            String assessorName,
            String assessorEmployer,
            Seen seen) {}

    /** Those of a panel who judge each other as it stands; one statement. */
    public List<Near> near(PanelId panel) {
        return jdbc.sql("""
                        select c.id as candidate, e.name as candidate_name, e.employer as candidate_employer,
                               a.id as assessor, a.name as assessor_name, a.employer as assessor_employer, c.version as seen
                        from trial_candidate c
                        join trainee_view e on e.id = c.enrolment_id
                        join scoring_duty d on d.candidate_id = c.id and not d.recused
                        join person_view a on a.id = d.assessor_id
                        join organisation_near_view n on n.organisation_id = e.employer_id and n.other_id = a.employer_id
                        where c.panel_id = :panel
                        order by a.pinyin_key, e.pinyin_key, c.id
                        """).param("panel", panel.value()).query(Near.class).list();
    }
}
