package academy.guildhall.objections;

import academy.guildhall.courseware.CourseProjects;
import academy.guildhall.marks.TrialResults;
import academy.guildhall.platform.PersonId;
import academy.guildhall.platform.Refusal;
import academy.guildhall.programmes.EnrolmentId;
import java.util.HashSet;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Who may have to do with an objection: nobody who scored or coached whom it concerns, nor they themselves. */
@Component
class Impartial {
    private final TrialResults trials;
    private final CourseProjects courses;

    Impartial(TrialResults trials, CourseProjects courses) {
        this.trials = trials;
        this.courses = courses;
    }

    void require(EnrolmentId enrolment, PersonId about, PersonId who) {
        if (who.equals(about)) {
            throw new Refusal("objection.refused.own");
        }
        if (trials.whoScored(enrolment).contains(who)) {
            throw new Refusal("objection.refused.scored");
        }
        if (courses.whoCoached(enrolment).contains(who)) {
            throw new Refusal("objection.refused.coached");
        }
    }

    /** All who may not. */
    Set<PersonId> partial(EnrolmentId enrolment, PersonId about) {
        Set<PersonId> partial = new HashSet<>(trials.whoScored(enrolment));
        partial.addAll(courses.whoCoached(enrolment));
        partial.add(about);
        return partial;
    }
}
