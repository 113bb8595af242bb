package academy.guildhall.schedule;

import academy.guildhall.platform.NotFound;
import academy.guildhall.platform.security.CurrentUser;
import academy.guildhall.platform.security.Role;
import academy.guildhall.platform.time.AcademyTime;
import academy.guildhall.platform.time.WorkingDays;
import academy.guildhall.programmes.CohortId;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** An assessor says when they can judge. See ADR 0153. */
@Service
@Transactional
@RolesAllowed(Role.ASSESSOR_)
public class MyFreeTimes {
    private final ScheduleStore schedules;
    private final FreeTimeStore store;
    private final WorkingDays working;
    private final CurrentUser current;
    private final AcademyTime time;

    MyFreeTimes(
            ScheduleStore schedules, FreeTimeStore store, WorkingDays working, CurrentUser current, AcademyTime time) {
        this.schedules = schedules;
        this.store = store;
        this.working = working;
        this.current = current;
        this.time = time;
    }

    /** A cohort that asks me. */
    public record Open(CohortId cohort, String cohortName) {}

    /** Those that I haven't answered, the latest first. */
    @Transactional(readOnly = true)
    public List<Open> open() {
        return store.ofPerson(current.person()).stream()
                .filter(one -> one.answeredAt() == null)
                .map(one -> new Open(one.cohort(), one.cohortName()))
                .toList();
    }

    /**
     * What a cohort asks me.
     *
     * @param parts of the days on which lectures may be, in order
     * @param busy of these, when I said that I can't come
     */
    public record Question(String cohortName, List<BusyTime> parts, Set<BusyTime> busy) {
        public Question {
            parts = List.copyOf(parts);
            busy = Set.copyOf(busy);
        }
    }

    /** Of a cohort that asks me; another isn't there. */
    @Transactional(readOnly = true)
    public Question question(CohortId cohort) {
        FreeTimeStore.Asked asked = store.ofPerson(current.person()).stream()
                .filter(one -> one.cohort().equals(cohort))
                .findFirst()
                .orElseThrow(() -> new NotFound("free times", cohort));
        List<BusyTime> parts = parts(cohort);
        List<BusyTime> said = store.busy(cohort).getOrDefault(current.person(), List.of());
        return new Question(
                asked.cohortName(), parts, parts.stream().filter(said::contains).collect(Collectors.toSet()));
    }

    /** I can't come then, and can at all other parts. Answered again it takes the place of the answer before. */
    public void answer(CohortId cohort, Set<BusyTime> busy) {
        List<BusyTime> parts = parts(cohort);
        if (!parts.containsAll(busy) || !store.answer(cohort, current.person(), busy, time.now())) {
            throw new NotFound("free times", cohort);
        }
    }

    private List<BusyTime> parts(CohortId cohort) {
        return schedules
                .of(cohort)
                .orElseThrow(() -> new NotFound("free times", cohort))
                .settings()
                .stretches(working::from)
                .stream()
                .map(BusyTime::of)
                .toList();
    }
}
