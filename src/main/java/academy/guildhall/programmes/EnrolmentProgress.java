package academy.guildhall.programmes;

import academy.guildhall.platform.ModuleApi;
import academy.guildhall.platform.NotFound;
import academy.guildhall.platform.PersonId;
import academy.guildhall.platform.Transition.Act;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** By which the stages of the road admit people, move them on, and ask where they stand. */
@Component
@ModuleApi
public class EnrolmentProgress {
    private final CohortRepository cohorts;
    private final EnrolmentRepository enrolments;
    private final List<HearsStepsBack> above;
    private final EnrolmentQueries queries;

    EnrolmentProgress(
            CohortRepository cohorts,
            EnrolmentRepository enrolments,
            List<HearsStepsBack> above,
            EnrolmentQueries queries) {
        this.above = above;
        this.cohorts = cohorts;
        this.enrolments = enrolments;
        this.queries = queries;
    }

    /** Gives a person a seat; refused when the cohort is full. Two who take the last one take turns. */
    @Transactional
    public EnrolmentId admit(CohortId cohort, PersonId person, Act act) {
        Cohort found = cohorts.lock(cohort).orElseThrow(() -> new NotFound("cohort", cohort));
        found.takeSeat();
        cohorts.save(found);
        return enrolments.save(new Enrolment(cohort, person, act)).id();
    }

    /** Moves somebody on; refused when the life cycle has no such move. A step back is heard by the rooms above first. */
    @Transactional
    public void move(EnrolmentId enrolment, EnrolmentState next, Act act) {
        Enrolment found = enrolments.findById(enrolment).orElseThrow(() -> new NotFound("enrolment", enrolment));
        if (found.state().leadsTo(next)) {
            above.forEach(room -> {
                switch (next) {
                    case WITHDRAWN -> room.beforeWithdrawal(enrolment, act);
                    case POLISHING -> room.beforeReopening(enrolment, act);
                    default -> {}
                }
            });
        }
        found.moveTo(next, act);
        enrolments.save(found);
        if (next.freesSeat()) {
            Cohort cohort = cohorts.lock(found.cohort()).orElseThrow();
            cohort.giveSeatBack();
            cohorts.save(cohort);
        }
    }

    @Transactional(readOnly = true, propagation = Propagation.SUPPORTS)
    public EnrolmentRow row(EnrolmentId enrolment) {
        return queries.row(enrolment);
    }

    /** The trainees of a cohort by name in pinyin order, in one statement. */
    @Transactional(readOnly = true, propagation = Propagation.SUPPORTS)
    public List<EnrolmentRow> of(CohortId cohort) {
        return queries.of(cohort);
    }

    /** The enrolment a person is in now, or was in last. */
    @Transactional(readOnly = true, propagation = Propagation.SUPPORTS)
    public Optional<EnrolmentRow> latestOf(PersonId person) {
        return queries.latestOf(person);
    }
}
