package academy.guildhall.panels;

import academy.guildhall.platform.ModuleApi;
import academy.guildhall.platform.PersonId;
import academy.guildhall.programmes.CohortId;
import academy.guildhall.programmes.EnrolmentId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who would be recused from whom if they sat on the panel, by the same facts that a panel finds when it is planned. */
@Component
@ModuleApi
public class ExpectedRecusals {
    private final JdbcClient jdbc;
    private final CandidateCourses courses;

    ExpectedRecusals(JdbcClient jdbc, CandidateCourses courses) {
        this.jdbc = jdbc;
        this.courses = courses;
    }

    public record Expected(EnrolmentId candidate, PersonId assessor, RecusalCause cause) {}

    /** Of all who are ready in a cohort and of these assessors: same employer, coach of the course, or declared on an earlier panel. */
    public List<Expected> of(CohortId cohort, Set<PersonId> assessors) {
        List<Expected> expected = new ArrayList<>(jdbc.sql("""
                        select e.id as candidate, a.id as assessor,
                               case when a.employer_id = e.employer_id then 'SAME_EMPLOYER' else 'DECLARED' end as cause
                        from trainee_view e
                        join person_view a on a.id = any(:assessors)
                        where e.cohort_id = :cohort and e.state in ('APPROVED_FOR_TRIAL', 'RETRIAL')
                          and (a.employer_id = e.employer_id or exists (
                              select 1 from scoring_duty d join trial_candidate c on c.id = d.candidate_id
                              where c.person_id = e.person_id and d.assessor_id = a.id and d.cause = 'DECLARED'))
                        """)
                .param("cohort", cohort.value())
                .param("assessors", assessors.stream().map(PersonId::value).toArray(UUID[]::new))
                .query(Expected.class)
                .list());
        courses.of(cohort).forEach((candidate, course) -> {
            PersonId coach = course.coach();
            if (coach != null
                    && assessors.contains(coach)
                    && expected.stream()
                            .noneMatch(known -> known.candidate().equals(candidate)
                                    && known.assessor().equals(coach))) {
                expected.add(new Expected(candidate, coach, RecusalCause.COACH));
            }
        });
        return List.copyOf(expected);
    }

    /** With fewer assessors who may score them nobody lectures. */
    public int fewestAssessors() {
        return Duties.FEWEST_ASSESSORS;
    }
}
