package academy.guildhall.schedule;

import academy.guildhall.platform.security.Role;
import academy.guildhall.programmes.CohortId;
import academy.guildhall.schedule.solving.Plan;
import academy.guildhall.schedule.solving.Task;
import academy.guildhall.schedule.solving.Verdict;
import jakarta.annotation.security.RolesAllowed;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A cohort's schedule as it stands. */
@Service
@Transactional(readOnly = true)
@RolesAllowed({Role.ADMINISTRATOR_, Role.COORDINATOR_})
public class ScheduleQueries {
    private final ScheduleStore store;
    private final Tasks tasks;

    ScheduleQueries(ScheduleStore store, Tasks tasks) {
        this.store = store;
        this.tasks = tasks;
    }

    /** What was planned, judged by who is ready and what is taken now. Whoever isn't ready any more has no place in it. */
    public Optional<ScheduleDetail> of(CohortId cohort) {
        return store.of(cohort).map(kept -> {
            Task task = tasks.of(cohort, kept.settings());
            Plan plan = kept.plan().standing(task);
            return new ScheduleDetail(
                    kept.settings(), task, plan, kept.pins(), Verdict.of(task, plan, null), kept.seen());
        });
    }
}
