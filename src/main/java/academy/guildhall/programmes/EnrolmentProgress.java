package academy.guildhall.programmes;

import academy.guildhall.people.OrganisationId;
import academy.guildhall.platform.ModuleApi;
import academy.guildhall.platform.NotFound;
import academy.guildhall.platform.PersonId;
import academy.guildhall.platform.Transition.Act;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** By which the stages of the road admit people, move them on, and ask where they stand. */
@Component
@ModuleApi
public class EnrolmentProgress {
    private static final String CARD = """
            select id, cohort_id, cohort, person_id, name, employer, employer_id, trade, honours, consented_at, state
            from enrolment_card
            """;

    private final CohortRepository cohorts;
    private final EnrolmentRepository enrolments;
    private final JdbcClient jdbc;

    EnrolmentProgress(CohortRepository cohorts, EnrolmentRepository enrolments, JdbcClient jdbc) {
        this.cohorts = cohorts;
        this.enrolments = enrolments;
        this.jdbc = jdbc;
    }

    /** Gives a person a seat; refused when the cohort is full. Two who take the last one take turns. */
    @Transactional
    public EnrolmentId admit(CohortId cohort, PersonId person, Act act) {
        Cohort found = cohorts.lock(cohort).orElseThrow(() -> new NotFound("cohort", cohort));
        found.takeSeat();
        cohorts.save(found);
        return enrolments.save(new Enrolment(cohort, person, act)).id();
    }

    /** Moves somebody on; refused when the life cycle has no such move. */
    @Transactional
    public void move(EnrolmentId enrolment, EnrolmentState next, Act act) {
        Enrolment found = enrolments.findById(enrolment).orElseThrow(() -> new NotFound("enrolment", enrolment));
        found.moveTo(next, act);
        enrolments.save(found);
        if (next.freesSeat()) {
            Cohort cohort = cohorts.lock(found.cohort()).orElseThrow();
            cohort.giveSeatBack();
            cohorts.save(cohort);
        }
    }

    @Transactional(readOnly = true, propagation = Propagation.SUPPORTS)
    public EnrolmentCard card(EnrolmentId enrolment) {
        return jdbc.sql(CARD + " where id = :id")
                .param("id", enrolment.value())
                .query((rs, row) -> card(rs))
                .optional()
                .orElseThrow(() -> new NotFound("enrolment", enrolment));
    }

    /** The trainees of a cohort by name in pinyin order, in one statement. */
    @Transactional(readOnly = true, propagation = Propagation.SUPPORTS)
    public List<EnrolmentCard> of(CohortId cohort) {
        return jdbc.sql(CARD + " where cohort_id = :cohort order by pinyin_key, id")
                .param("cohort", cohort.value())
                .query((rs, row) -> card(rs))
                .list();
    }

    /** The enrolment a person is in now, or was in last. */
    @Transactional(readOnly = true, propagation = Propagation.SUPPORTS)
    public Optional<EnrolmentCard> latestOf(PersonId person) {
        return jdbc.sql(CARD + " where person_id = :person order by year desc, batch desc limit 1")
                .param("person", person.value())
                .query((rs, row) -> card(rs))
                .optional();
    }

    private static EnrolmentCard card(ResultSet rs) throws SQLException {
        UUID employer = rs.getObject("employer_id", UUID.class);
        return new EnrolmentCard(
                new EnrolmentId(rs.getObject("id", UUID.class)),
                new CohortId(rs.getObject("cohort_id", UUID.class)),
                rs.getString("cohort"),
                new PersonId(rs.getObject("person_id", UUID.class)),
                rs.getString("name"),
                rs.getString("employer"),
                employer == null ? null : new OrganisationId(employer),
                rs.getString("trade"),
                rs.getString("honours"),
                rs.getObject("consented_at") != null,
                EnrolmentState.valueOf(rs.getString("state")));
    }
}
