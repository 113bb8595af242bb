package academy.guildhall.courseware;

import academy.guildhall.platform.Seen;
import academy.guildhall.platform.security.Role;
import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDateTime;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a coach decides about a course of one of their trainees: of the deck that they saw, and of no newer one. */
@Service
@Transactional
@RolesAllowed(Role.COACH_)
public class Polishing {
    private final CourseAccess access;
    private final CourseSteps steps;
    private final CourseTurns turns;
    private final SignOffCheck check;

    Polishing(CourseAccess access, CourseSteps steps, CourseTurns turns, SignOffCheck check) {
        this.access = access;
        this.steps = steps;
        this.turns = turns;
        this.check = check;
    }

    /** The review of the latest version is done. The trainee is asked for the next one by an academy's local time. */
    public void returnForRevision(CourseProjectId project, Seen deck, LocalDateTime nextVersionDue) {
        steps.returnForRevision(seen(project, deck), turns.instant(nextVersionDue));
    }

    /** The deck that was just seen is before its coach: from now on its trainee can't take it back. Nothing when there is a newer one. */
    public void open(CourseProjectId id, Seen deck) {
        CourseProject project = access.coached(id);
        if (deck.equals(new Seen(project.latestNumber()))) {
            steps.open(project);
        }
    }

    /** A return that was pressed by mistake; for a minute, and as long as no newer version is in. */
    public void takeReturnBack(CourseProjectId project, Seen deck) {
        steps.takeReturnBack(seen(project, deck));
    }

    /** Approves the latest version for the trial lecture; refused with all that is still missing. */
    public void signOff(CourseProjectId id, Seen deck) {
        CourseProject project = seen(id, deck);
        check.of(project).refuseUnlessReady();
        steps.signOff(project);
    }

    /** Takes a sign-off back: the trainee revises once more. */
    public void reopen(CourseProjectId project, Seen deck, String reason) {
        steps.reopen(seen(project, deck), turns.instant(turns.suggested()), reason);
    }

    private CourseProject seen(CourseProjectId id, Seen deck) {
        CourseProject project = access.coached(id);
        project.requireDeckSeen(deck);
        return project;
    }

    /** What is suggested for the next version, in the academy's local time. */
    @Transactional(readOnly = true)
    public LocalDateTime suggestedDue() {
        return turns.suggested();
    }
}
