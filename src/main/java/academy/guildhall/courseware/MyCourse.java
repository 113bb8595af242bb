package academy.guildhall.courseware;

import academy.guildhall.platform.security.CurrentUser;
import academy.guildhall.platform.security.Role;
import academy.guildhall.programmes.EnrolmentCard;
import academy.guildhall.programmes.EnrolmentProgress;
import academy.guildhall.programmes.EnrolmentState;
import jakarta.annotation.security.RolesAllowed;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A trainee's own course: begun when it is first opened, and described as it is typed. */
@Service
@Transactional
@RolesAllowed(Role.TRAINEE_)
public class MyCourse {
    private final EnrolmentProgress enrolments;
    private final CourseStart start;
    private final CourseProjectRepository projects;
    private final CourseAccess access;
    private final CurrentUser current;

    MyCourse(
            EnrolmentProgress enrolments,
            CourseStart start,
            CourseProjectRepository projects,
            CourseAccess access,
            CurrentUser current) {
        this.enrolments = enrolments;
        this.start = start;
        this.projects = projects;
        this.access = access;
        this.current = current;
    }

    /**
     * Where I stand.
     *
     * @param enrolment nothing when I am in no cohort
     * @param project nothing as long as there is no course for me to work on
     */
    public record Place(
            @Nullable EnrolmentState enrolment, @Nullable CourseProjectId project) {}

    public Place open() {
        Optional<EnrolmentCard> latest = enrolments.latestOf(current.person());
        if (latest.isEmpty()) {
            return new Place(null, null);
        }
        EnrolmentCard card = latest.get();
        CourseProjectId project = CourseStart.isPossible(card.state())
                ? start.of(card).id()
                : projects.findByEnrolment(card.id()).map(CourseProject::id).orElse(null);
        return new Place(card.state(), project);
    }

    /** Keeps what is typed about the course; refused when it is signed off. */
    public void describe(CourseProjectId project, CourseOutline outline) {
        CourseProject mine = access.mine(project);
        mine.describe(outline);
        projects.save(mine);
    }
}
