package academy.guildhall.programmes;

import academy.guildhall.platform.Fact;
import academy.guildhall.platform.ModuleApi;
import academy.guildhall.platform.NotFound;
import academy.guildhall.platform.PersonId;
import academy.guildhall.platform.Seen;
import academy.guildhall.platform.Stale;
import academy.guildhall.platform.Transition.Act;
import java.util.List;
import java.util.Map;
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
        move(find(enrolment), next, act);
    }

    /** The same for whoever decides about somebody as they saw them. */
    @Transactional
    public void move(EnrolmentId enrolment, Seen seen, EnrolmentState next, Act act) {
        Enrolment found = find(enrolment);
        seen.mustBe(found.seen(), () -> row(enrolment).facts());
        move(found, next, act);
    }

    private Enrolment find(EnrolmentId enrolment) {
        return enrolments.findById(enrolment).orElseThrow(() -> new NotFound("enrolment", enrolment));
    }

    private void move(Enrolment found, EnrolmentState next, Act act) {
        if (found.state().leadsTo(next)) {
            above.forEach(room -> {
                switch (next) {
                    case WITHDRAWN -> room.beforeWithdrawal(found.id(), act);
                    case POLISHING -> room.beforeReopening(found.id(), act);
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

    /**
     * Refuses whoever chose somebody on a list who stands elsewhere by now, or is called otherwise, and names them all.
     *
     * @param chosen what each was called there
     * @param state where all of them stood
     */
    @Transactional(readOnly = true, propagation = Propagation.SUPPORTS)
    public void requireStill(EnrolmentState state, CohortId cohort, Map<EnrolmentId, String> chosen) {
        List<Fact> newer = of(cohort).stream()
                .filter(row -> chosen.containsKey(row.id()))
                .filter(row -> row.state() != state || !row.name().equals(chosen.get(row.id())))
                .map(row -> new Fact("person.name", List.of(row.name(), row.state())))
                .toList();
        if (!newer.isEmpty()) {
            throw new Stale(Seen.FIRST, newer);
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
