package academy.guildhall.courseware;

import academy.guildhall.platform.PersonId;
import academy.guildhall.programmes.EnrolmentId;
import org.jspecify.annotations.Nullable;

/**
 * What other modules may know of a course.
 *
 * @param title empty as long as the trainee hasn't said it
 */
public record CourseRow(
        CourseProjectId id,
        EnrolmentId enrolment,
        String title,
        @Nullable CourseKind kind,
        @Nullable PersonId coach,
        CourseState state) {}
