package academy.guildhall.marks;

import academy.guildhall.platform.ModuleApi;
import academy.guildhall.platform.PersonId;
import academy.guildhall.programmes.CohortId;
import academy.guildhall.programmes.EnrolmentId;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What came of the trial lectures, for the stages after them. */
@Component
@ModuleApi
@Transactional(readOnly = true, propagation = Propagation.SUPPORTS)
public class TrialResults {
    private final JdbcClient jdbc;
    private final ReviewStore reviews;

    TrialResults(JdbcClient jdbc, ReviewStore reviews) {
        this.jdbc = jdbc;
        this.reviews = reviews;
    }

    /** The published results of a cohort, of each enrolment the last one; in one statement. */
    public Map<EnrolmentId, TrialResult> of(CohortId cohort) {
        return jdbc.sql("""
                        select distinct on (c.enrolment_id) c.enrolment_id as enrolment, r.final_mark, r.passed,
                               p.published_at, p.id as panel
                        from panel_view p
                        join candidate_view c on c.panel_id = p.id
                        join current_result r on r.candidate_id = c.id
                        where p.cohort_id = :cohort and p.state = 'PUBLISHED'
                        order by c.enrolment_id, p.published_at desc
                        """).param("cohort", cohort.value()).query(TrialResult.class).list().stream()
                .collect(Collectors.toMap(TrialResult::enrolment, result -> result));
    }

    /** How many doubts in published figures of a cohort aren't decided yet: until then nobody is proposed. */
    public int underReview(CohortId cohort) {
        return reviews.open(cohort);
    }

    /** Who has sent a sheet on this person in any trial lecture: they may not handle an objection. */
    public Set<PersonId> whoScored(EnrolmentId enrolment) {
        return Set.copyOf(jdbc.sql("""
                        select distinct s.assessor_id as value
                        from candidate_view c join score_sheet_view s on s.candidate_id = c.id
                        where c.enrolment_id = :enrolment and s.state = 'SENT'
                        """)
                .param("enrolment", enrolment.value())
                .query(PersonId.class)
                .list());
    }
}
