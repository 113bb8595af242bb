package academy.guildhall.courseware;

import academy.guildhall.platform.ModuleApi;
import academy.guildhall.platform.PersonId;
import academy.guildhall.programmes.CohortId;
import academy.guildhall.programmes.EnrolmentId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What a course is called and who coaches it, for the trial lecture. */
@Component
@ModuleApi
@Transactional(readOnly = true, propagation = Propagation.SUPPORTS)
public class CourseProjects {
    private static final String CARD =
            "select p.id, p.enrolment_id, p.topic, p.kind, p.coach_id, p.state from course_project p ";

    private final JdbcClient jdbc;

    CourseProjects(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<CourseCard> of(EnrolmentId enrolment) {
        return jdbc.sql(CARD + "where p.enrolment_id = :enrolment")
                .param("enrolment", enrolment.value())
                .query((rs, row) -> card(rs))
                .optional();
    }

    /** The courses of a cohort in one statement; an enrolment without one isn't in it. */
    public Map<EnrolmentId, CourseCard> of(CohortId cohort) {
        Map<EnrolmentId, CourseCard> cards = new LinkedHashMap<>();
        jdbc.sql(CARD + "join enrolment_card e on e.id = p.enrolment_id where e.cohort_id = :cohort order by p.id")
                .param("cohort", cohort.value())
                .query(rs -> {
                    CourseCard card = card(rs);
                    cards.put(card.enrolment(), card);
                });
        return cards;
    }

    private static CourseCard card(ResultSet rs) throws SQLException {
        UUID coach = rs.getObject("coach_id", UUID.class);
        String kind = rs.getString("kind");
        return new CourseCard(
                new CourseProjectId(rs.getObject("id", UUID.class)),
                new EnrolmentId(rs.getObject("enrolment_id", UUID.class)),
                rs.getString("topic"),
                kind == null ? null : CourseKind.valueOf(kind),
                coach == null ? null : new PersonId(coach),
                CourseState.valueOf(rs.getString("state")));
    }
}
