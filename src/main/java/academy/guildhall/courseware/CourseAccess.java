package academy.guildhall.courseware;

import academy.guildhall.documents.DocumentAccess;
import academy.guildhall.documents.DocumentId;
import academy.guildhall.platform.NotFound;
import academy.guildhall.platform.PersonId;
import academy.guildhall.platform.security.Authority;
import academy.guildhall.platform.security.Blindness;
import academy.guildhall.platform.security.CurrentUser;
import academy.guildhall.platform.security.Role;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Whose course it is: the trainee's own, the coach's who was given it; those who run the cohort may look, unless they
 * score the course without knowing whose it is.
 */
@Component
class CourseAccess implements DocumentAccess {
    private final CourseProjectRepository projects;
    private final CurrentUser current;
    private final CourseQueries courses;
    private final Authority authority;
    private final Blindness blindness;

    CourseAccess(
            CourseProjectRepository projects,
            CurrentUser current,
            CourseQueries courses,
            Authority authority,
            Blindness blindness) {
        this.blindness = blindness;
        this.authority = authority;
        this.projects = projects;
        this.current = current;
        this.courses = courses;
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

    boolean maySee(CourseProjectId id, PersonId trainee, @Nullable PersonId coach) {
        return current.person().equals(trainee)
                || authority.isAnywhere(Role.COACH) && current.person().equals(coach)
                || authority.over(id, Role.COORDINATOR, Role.ADMINISTRATOR)
                        && !blindness.people().contains(trainee);
    }

    @Override
    public boolean maySee(DocumentId document) {
        return courses.concerned(document)
                .filter(course -> maySee(course.id(), course.trainee(), course.coach()))
                .isPresent();
    }
}
