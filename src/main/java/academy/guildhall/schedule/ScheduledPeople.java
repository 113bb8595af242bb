package academy.guildhall.schedule;

import academy.guildhall.programmes.CohortId;
import academy.guildhall.schedule.solving.Lecturer;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who is to lecture: whoever is approved and on no open panel. */
@Repository
class ScheduledPeople {
    private final JdbcClient jdbc;

    ScheduledPeople(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** By name. */
    List<Lecturer> ready(CohortId cohort) {
        return jdbc.sql("""
                        select e.id, e.person_id as person, e.name, nullif(e.industry, '') as industry, true as approved
                        from trainee_view e
                        where e.cohort_id = :cohort and e.state in ('APPROVED_FOR_TRIAL', 'RETRIAL')
                          and not exists (select 1 from candidate_view c where c.enrolment_id = e.id and c.open)
                        order by e.pinyin_key, e.id
                        """)
                .param("cohort", cohort.value())
                .query(Lecturer.class)
                .list();
    }
}
