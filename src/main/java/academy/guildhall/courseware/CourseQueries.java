package academy.guildhall.courseware;

import academy.guildhall.documents.DocumentId;
import academy.guildhall.platform.PersonId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Courses in brief. */
@Repository
class CourseQueries {
    private final JdbcClient jdbc;

    CourseQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whose course something is, and who coaches it. */
    record Concerned(
            CourseProjectId id, PersonId trainee, @Nullable PersonId coach) {}

    Optional<Concerned> concerned(DocumentId document) {
        return jdbc.sql("""
                        select p.id, p.trainee_id as trainee, p.coach_id as coach
                        from deck_version v join course_project p on p.id = v.project_id
                        where v.document_id = :document
                        """)
                .param("document", document.value())
                .query(Concerned.class)
                .optional();
    }

    /** The course of somebody's latest enrolment while it is worked on, in one statement. One that isn't begun counts as open. */
    Optional<MyCourse.Glance> glance(PersonId trainee) {
        return jdbc.sql("""
                        select coalesce(p.state, 'OPEN') as state, p.due_at,
                               (select count(*) from deck_version v where v.project_id = p.id) as versions,
                               (select count(*) from comment_view c where c.about = p.id and c.state <> 'RESOLVED')
                                   as open_comments
                        from trainee_view e left join course_project p on p.enrolment_id = e.id
                        where e.id = (select l.id from trainee_view l where l.person_id = :me
                                      order by l.year desc, l.batch desc limit 1)
                          and e.state in ('ENROLLED', 'POLISHING', 'APPROVED_FOR_TRIAL')
                        """)
                .param("me", trainee.value())
                .query(MyCourse.Glance.class)
                .optional();
    }
}
