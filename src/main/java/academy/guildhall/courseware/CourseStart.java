package academy.guildhall.courseware;

import academy.guildhall.platform.Refusal;
import academy.guildhall.platform.data.Turns;
import academy.guildhall.platform.security.CurrentUser;
import academy.guildhall.programmes.EnrolmentRow;
import academy.guildhall.programmes.EnrolmentState;
import org.springframework.stereotype.Component;

/** Begins the course of an enrolment, once, whoever asks for it first. */
@Component
class CourseStart {
    private final CourseProjectRepository projects;
    private final CurrentUser current;
    private final Turns turns;

    CourseStart(CourseProjectRepository projects, CurrentUser current, Turns turns) {
        this.projects = projects;
        this.current = current;
        this.turns = turns;
    }

    /** Whether somebody stands where there is a course to work on. */
    static boolean isPossible(EnrolmentState state) {
        return state != EnrolmentState.ADMITTED && !state.isEnded();
    }

    /** Within a transaction: two who ask at once take turns, and the second finds what the first began. */
    CourseProject of(EnrolmentRow enrolment) {
        return projects.findByEnrolment(enrolment.id()).orElseGet(() -> {
            if (!isPossible(enrolment.state())) {
                throw new Refusal("course.refused.notEnrolled", enrolment.name());
            }
            turns.take(enrolment.id().value().getLeastSignificantBits());
            return projects.findByEnrolment(enrolment.id())
                    .orElseGet(
                            () -> projects.save(new CourseProject(enrolment.id(), enrolment.person(), current.act())));
        });
    }
}
