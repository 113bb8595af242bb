package academy.guildhall.panels;

import academy.guildhall.people.OrganisationId;
import academy.guildhall.platform.PersonId;
import academy.guildhall.programmes.CohortId;
import academy.guildhall.programmes.EnrolmentId;
import java.sql.Types;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who on panels would become, or cease to be, a colleague of somebody whose employer is corrected. */
@Repository
class CorrectedPairs {
    private final JdbcClient jdbc;

    CorrectedPairs(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A candidate and an assessor of one panel, of whom the person is one.
     *
     * @param assessors how many score the candidate as things stand
     * @param colleagues whether the other one works for the employer that is right
     */
    record Pair(
            PanelId panel,
            String panelName,
            PanelState state,
            CohortId cohort,
            CandidateId candidate,
            EnrolmentId enrolment,
            String candidateName,
            PersonId assessor,
            String assessorName,
            boolean chief,
            int assessors,
            @Nullable RecusalCause cause,
            boolean colleagues) {
        /** Whether the assessor scores the candidate now, and mustn't. */
        boolean isFound() {
            return colleagues && cause == null;
        }

        /** Whether the assessor is recused for an employer that isn't the right one. */
        boolean isLifted() {
            return !colleagues && cause == RecusalCause.SAME_EMPLOYER;
        }
    }

    /** On every panel that wasn't called off, by panel and names. */
    List<Pair> of(PersonId person, @Nullable OrganisationId employer) {
        return jdbc.sql("""
                        select p.id as panel, p.name as panel_name, p.state, p.cohort_id as cohort, c.id as candidate,
                               c.enrolment_id as enrolment, e.name as candidate_name, m.person_id as assessor,
                               a.name as assessor_name, m.chief, d.cause,
                               (select count(*) from scoring_duty s where s.candidate_id = c.id and not s.recused)::int as assessors,
                               coalesce(case when c.person_id = :person then a.employer_id else e.employer_id end
                                   = cast(:employer as uuid), false) as colleagues
                        from panel p
                        join trial_candidate c on c.panel_id = p.id
                        join panel_member m on m.panel_id = p.id
                        join scoring_duty d on d.candidate_id = c.id and d.assessor_id = m.person_id
                        join trainee_view e on e.id = c.enrolment_id
                        join person_view a on a.id = m.person_id
                        where p.state <> 'CANCELLED' and c.state <> 'POSTPONED' and (c.person_id = :person or m.person_id = :person)
                        order by p.day, p.id, e.pinyin_key, a.pinyin_key, c.id, a.id
                        """)
                .param("person", person.value())
                .param("employer", employer == null ? null : employer.value(), Types.OTHER)
                .query(Pair.class)
                .list();
    }
}
