package academy.guildhall.courseware;

import academy.guildhall.documents.DocumentAccess;
import academy.guildhall.documents.DocumentId;
import academy.guildhall.platform.NotFound;
import academy.guildhall.platform.PersonId;
import academy.guildhall.platform.security.CurrentUser;
import academy.guildhall.platform.security.Role;
import academy.guildhall.platform.security.SignedIn;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Whose course it is: the trainee's own, the coach's who was given it; coordinators and administrators may look. */
@Component
class CourseAccess implements DocumentAccess {
    private final CourseProjectRepository projects;
    private final CurrentUser current;
    private final JdbcClient jdbc;

    CourseAccess(CourseProjectRepository projects, CurrentUser current, JdbcClient jdbc) {
        this.projects = projects;
        this.current = current;
        this.jdbc = jdbc;
    }

    /** My own course, locked for a change. */
    CourseProject mine(CourseProjectId id) {
        return locked(id, project -> project.trainee().equals(current.person()));
    }

    /** A course that I coach, locked for a change. */
    CourseProject coached(CourseProjectId id) {
        return locked(id, project -> current.person().equals(project.coach()));
    }

    private CourseProject locked(CourseProjectId id, Predicate<CourseProject> concerned) {
        return projects.lock(id).filter(concerned).orElseThrow(() -> new NotFound("course", id));
    }

    static boolean maySee(SignedIn user, PersonId trainee, @Nullable PersonId coach) {
        return user.has(Role.COORDINATOR, Role.ADMINISTRATOR)
                || user.person().equals(trainee)
                || user.has(Role.COACH) && user.person().equals(coach);
    }

    @Override
    public boolean maySee(SignedIn user, DocumentId document) {
        return jdbc.sql("""
                        select p.trainee_id, p.coach_id from deck_version v join course_project p on p.id = v.project_id
                        where v.document_id = :document
                        """)
                .param("document", document.value())
                .query((rs, row) -> {
                    java.util.UUID coach = rs.getObject("coach_id", java.util.UUID.class);
                    return maySee(
                            user,
                            new PersonId(rs.getObject("trainee_id", java.util.UUID.class)),
                            coach == null ? null : new PersonId(coach));
                })
                .optional()
                .orElse(false);
    }
}
