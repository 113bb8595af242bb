package academy.guildhall.courseware;

import academy.guildhall.platform.PersonId;
import academy.guildhall.platform.security.Blindness;
import academy.guildhall.platform.security.CurrentUser;
import academy.guildhall.platform.security.Role;
import academy.guildhall.programmes.CohortReach;
import academy.guildhall.programmes.EnrolmentId;
import academy.guildhall.programmes.Within;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Courses by their title or their trainee, and those of one person. */
@Service
@Transactional(readOnly = true)
@RolesAllowed({Role.ADMINISTRATOR_, Role.COORDINATOR_, Role.COACH_})
public class FoundCourses {
    private static final String ROW = """
            select p.id, p.enrolment_id as enrolment, e.name as trainee, e.cohort, p.topic, p.state, c.name as coach,
                   (select count(*) from deck_version v where v.project_id = p.id) as versions
            from trainee_view e
            join course_project p on p.enrolment_id = e.id
            left join person_view c on c.id = p.coach_id
            """;

    private final JdbcClient jdbc;
    private final CohortReach reach;
    private final CurrentUser current;
    private final Blindness blindness;

    FoundCourses(JdbcClient jdbc, CohortReach reach, CurrentUser current, Blindness blindness) {
        this.jdbc = jdbc;
        this.reach = reach;
        this.current = current;
        this.blindness = blindness;
    }

    public record Row(
            CourseProjectId id,
            EnrolmentId enrolment,
            String trainee,
            String cohort,
            String topic,
            CourseState state,
            @Nullable String coach,
            int versions) {}

    /**
     * Courses whose title or trainee has these words in it, the latest first: of people who are under way and whom the reader
     * runs or coaches. Those whom the reader scores without knowing whose they are aren't found.
     */
    public List<Row> found(String words, int most) {
        Within within = reach.ofThoseWhoRun();
        return seen(within.bind(jdbc.sql(ROW + """
                         where e.state not in
                            ('DECLINED', 'DEFERRED', 'WITHDRAWN', 'NOT_CERTIFIED', 'REMOVED', 'REVOKED', 'APPOINTED')
                        and (:everywhere or e.programme_id = any(:programmes) or e.cohort_id = any(:cohorts) or p.coach_id = :me)
                        and (strpos(lower(p.topic), lower(:words)) > 0 or strpos(e.name, :words) > 0)
                        order by p.created_at desc, p.id limit :most
                        """))
                .param("me", current.person().value())
                .param("words", words)
                .param("most", most)
                .query(Row.class)
                .list());
    }

    /** The courses of one person that the reader may see, the latest first. */
    public List<Row> of(PersonId person) {
        return seen(reach.ofThoseWhoRun()
                .bind(jdbc.sql(ROW + """
                         where e.person_id = :person
                        and (:everywhere or e.programme_id = any(:programmes) or e.cohort_id = any(:cohorts) or p.coach_id = :me)
                        order by p.created_at desc, p.id
                        """))
                .param("me", current.person().value())
                .param("person", person.value())
                .query(Row.class)
                .list());
    }

    private List<Row> seen(List<Row> rows) {
        Set<UUID> hidden = blindness.enrolments();
        return rows.stream()
                .filter(row -> !hidden.contains(row.enrolment().value()))
                .toList();
    }
}
