package academy.guildhall.schedule;

import academy.guildhall.platform.NotFound;
import academy.guildhall.platform.PersonId;
import academy.guildhall.platform.Tell;
import academy.guildhall.platform.Transition.Act;
import academy.guildhall.platform.security.CurrentUser;
import academy.guildhall.platform.security.Role;
import academy.guildhall.programmes.CohortId;
import jakarta.annotation.security.RolesAllowed;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Asks the assessors of a schedule when they can judge; the plan takes what they say as a must. See ADR 0153. */
@Service
@Transactional
@RolesAllowed({Role.ADMINISTRATOR_, Role.COORDINATOR_})
public class FreeTimes {
    private final ScheduleStore schedules;
    private final FreeTimeStore store;
    private final CurrentUser current;
    private final ApplicationEventPublisher events;

    FreeTimes(ScheduleStore schedules, FreeTimeStore store, CurrentUser current, ApplicationEventPublisher events) {
        this.schedules = schedules;
        this.store = store;
        this.current = current;
        this.events = events;
    }

    /**
     * Asks those of the schedule's assessors who haven't answered.
     *
     * @return how many
     */
    public int ask(CohortId cohort) {
        Set<PersonId> assessors = schedules
                .of(cohort)
                .orElseThrow(() -> new NotFound("schedule", cohort))
                .settings()
                .assessors();
        Set<PersonId> answered = store.asked(cohort).stream()
                .filter(one -> one.answeredAt() != null)
                .map(FreeTimeStore.Asked::person)
                .collect(Collectors.toSet());
        List<PersonId> left =
                assessors.stream().filter(one -> !answered.contains(one)).toList();
        Act act = current.act();
        left.forEach(one -> {
            store.ask(cohort, one, act);
            events.publishEvent(new Tell(
                            one,
                            "free-times:" + cohort + ":" + act.at(),
                            "schedule.free.tell",
                            List.of(),
                            ScheduleLinks.freeTimes(cohort))
                    .about(cohort));
        });
        return left.size();
    }

    /**
     * What an assessor said.
     *
     * @param answeredAt nothing as long as they haven't
     * @param busy when they can't come
     */
    public record Answer(
            String name, Instant askedAt, @Nullable Instant answeredAt, List<BusyTime> busy) {
        public Answer {
            busy = List.copyOf(busy);
        }
    }

    /** By name. Two statements. */
    @Transactional(readOnly = true)
    public List<Answer> answers(CohortId cohort) {
        var busy = store.busy(cohort);
        return store.asked(cohort).stream()
                .map(one -> new Answer(
                        one.name(), one.askedAt(), one.answeredAt(), busy.getOrDefault(one.person(), List.of())))
                .toList();
    }
}
