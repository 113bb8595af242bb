package academy.guildhall.assessment;

import academy.guildhall.platform.PersonId;
import academy.guildhall.programmes.CohortId;
import academy.guildhall.programmes.EnrolmentId;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is lectured on, and who coached it: given by whoever keeps the courses. Without such a bean no course is known; sheets
 * then show a number and a trade, and coaches have to declare their recusal themselves.
 */
public interface CoursesOfCandidates {
    /** The courses of a cohort by enrolment, in one statement. */
    Map<EnrolmentId, Course> of(CohortId cohort);

    record Course(String title, @Nullable PersonId coach) {}
}
