package academy.guildhall.courseware;

import academy.guildhall.platform.Seen;
import academy.guildhall.platform.security.CurrentUser;
import academy.guildhall.platform.security.Role;
import academy.guildhall.programmes.EnrolmentProgress;
import academy.guildhall.programmes.EnrolmentRow;
import academy.guildhall.programmes.EnrolmentState;
import jakarta.annotation.security.RolesAllowed;
import java.time.Instant;
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
    private final CourseQueries courses;
    private final CourseSteps steps;

    MyCourse(
            EnrolmentProgress enrolments,
            CourseStart start,
            CourseProjectRepository projects,
            CourseAccess access,
            CurrentUser current,
            CourseQueries courses,
            CourseSteps steps) {
        this.steps = steps;
        this.enrolments = enrolments;
        this.start = start;
        this.projects = projects;
        this.access = access;
        this.current = current;
        this.courses = courses;
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
        Optional<EnrolmentRow> latest = enrolments.latestOf(current.person());
        if (latest.isEmpty()) {
            return new Place(null, null);
        }
        EnrolmentRow row = latest.get();
        CourseProjectId project = CourseStart.isPossible(row.state())
                ? start.of(row).id()
                : projects.findByEnrolment(row.id()).map(CourseProject::id).orElse(null);
        return new Place(row.state(), project);
    }

    /**
     * My course in brief, for the home page.
     *
     * @param dueAt by when it is my turn, or my coach's
     */
    public record Glance(
            CourseState state,
            int versions,
            int openComments,
            @Nullable Instant dueAt) {}

    /** In one statement; nothing while there is no course for me. One that isn't begun counts as open. */
    @Transactional(readOnly = true)
    public Optional<Glance> glance() {
        return courses.glance(current.person());
    }

    /**
     * Takes the latest version back, as long as the coach hasn't opened it.
     *
     * @param deck the version that was seen as the latest
     */
    public void takeBack(CourseProjectId project, Seen deck) {
        CourseProject mine = access.mine(project);
        mine.requireDeckSeen(deck);
        steps.takeBack(mine);
    }

    /**
     * Keeps what is typed about the course: what was changed, and nothing else, so that two tabs lose nothing of each other.
     * Refused when it is signed off.
     *
     * @param before what was on the page
     */
    public void describe(CourseProjectId project, CourseOutline before, CourseOutline after) {
        CourseProject mine = access.mine(project);
        if (mine.describe(before, after)) {
            projects.save(mine);
        }
    }
}
