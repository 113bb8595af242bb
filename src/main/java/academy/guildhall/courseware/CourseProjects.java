package academy.guildhall.courseware;

import academy.guildhall.platform.ModuleApi;
import academy.guildhall.platform.PersonId;
import academy.guildhall.programmes.CohortId;
import academy.guildhall.programmes.EnrolmentId;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
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
            "select p.id, p.enrolment_id as enrolment, p.topic as title, p.kind, p.coach_id as coach, p.state from course_project p ";

    private final JdbcClient jdbc;

    CourseProjects(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<CourseRow> of(EnrolmentId enrolment) {
        return jdbc.sql(CARD + "where p.enrolment_id = :enrolment")
                .param("enrolment", enrolment.value())
                .query(CourseRow.class)
                .optional();
    }

    /** Who coaches this person's course, and whoever commented on it before: they may not handle an objection. */
    public Set<PersonId> whoCoached(EnrolmentId enrolment) {
        return Set.copyOf(jdbc.sql("""
                        select p.coach_id as value from course_project p
                        where p.enrolment_id = :enrolment and p.coach_id is not null
                        union
                        select o.author_id from comment_view o join course_project p on p.id = o.about
                        where p.enrolment_id = :enrolment and o.author_id <> p.trainee_id
                        """)
                .param("enrolment", enrolment.value())
                .query(PersonId.class)
                .list());
    }

    /** The courses of a cohort in one statement; an enrolment without one isn't in it. */
    public Map<EnrolmentId, CourseRow> of(CohortId cohort) {
        return jdbc
                .sql(CARD + "join trainee_view e on e.id = p.enrolment_id where e.cohort_id = :cohort order by p.id")
                .param("cohort", cohort.value())
                .query(CourseRow.class)
                .list()
                .stream()
                .collect(Collectors.toMap(CourseRow::enrolment, row -> row));
    }
}
