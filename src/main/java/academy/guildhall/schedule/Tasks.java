package academy.guildhall.schedule;

import academy.guildhall.panels.ExpectedRecusals;
import academy.guildhall.panels.PanelPlan;
import academy.guildhall.panels.RecusalCause;
import academy.guildhall.people.People;
import academy.guildhall.platform.PersonId;
import academy.guildhall.platform.time.AcademyTime;
import academy.guildhall.platform.time.WorkingDays;
import academy.guildhall.programmes.CohortId;
import academy.guildhall.schedule.solving.Assessor;
import academy.guildhall.schedule.solving.Recused;
import academy.guildhall.schedule.solving.Spot;
import academy.guildhall.schedule.solving.Stretch;
import academy.guildhall.schedule.solving.Task;
import academy.guildhall.timetable.Booking;
import academy.guildhall.timetable.FreeSlots;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What is to be scheduled, as the other rooms know it now: who is ready, who may sit, what is taken. */
@Component
class Tasks {
    private final PanelPlan panels;
    private final ScheduledPeople people;
    private final ExpectedRecusals recusals;
    private final FreeSlots free;
    private final WorkingDays working;
    private final AcademyTime time;
    private final FreeTimeStore said;

    Tasks(
            PanelPlan panels,
            ScheduledPeople people,
            ExpectedRecusals recusals,
            FreeSlots free,
            WorkingDays working,
            AcademyTime time,
            FreeTimeStore said) {
        this.said = said;
        this.panels = panels;
        this.people = people;
        this.recusals = recusals;
        this.free = free;
        this.working = working;
        this.time = time;
    }

    Task of(CohortId cohort, ScheduleSettings settings) {
        List<Stretch> stretches = settings.stretches(working::from);
        List<People.Row> assessors = panels.assessors(cohort).stream()
                .filter(row -> settings.assessors().contains(row.id()))
                .toList();
        Set<PersonId> ids = assessors.stream().map(People.Row::id).collect(Collectors.toSet());
        return new Task(
                stretches,
                settings.rooms().stream().sorted().toList(),
                closed(cohort, settings, stretches),
                settings.panels(),
                panels.panelSize(cohort),
                recusals.fewestAssessors(),
                settings.minutesBetween(),
                settings.longestWait(),
                free(cohort, assessors, stretches),
                people.ready(cohort),
                recusals.of(cohort, ids).stream()
                        .map(found -> new Recused(
                                found.candidate(), found.assessor(), found.cause() == RecusalCause.SAME_EMPLOYER))
                        .toList());
    }

    private Set<Spot> closed(CohortId cohort, ScheduleSettings settings, List<Stretch> stretches) {
        Set<Spot> closed = new HashSet<>();
        for (Stretch stretch : stretches) {
            for (String room : settings.rooms()) {
                if (!free.isFree(booking(cohort, room, Set.of(), stretch))) {
                    closed.add(new Spot(stretch.index(), room));
                }
            }
        }
        return closed;
    }

    /** What is booked elsewhere, and what they said themselves. Asks of each one by one only where not all of them are free. */
    private List<Assessor> free(CohortId cohort, List<People.Row> assessors, List<Stretch> stretches) {
        Set<PersonId> all = assessors.stream().map(People.Row::id).collect(Collectors.toSet());
        List<Stretch> someBusy = stretches.stream()
                .filter(stretch -> !free.isFree(booking(cohort, "", all, stretch)))
                .toList();
        Map<PersonId, List<BusyTime>> busy = said.busy(cohort);
        return assessors.stream()
                .map(row -> new Assessor(
                        row.id(),
                        row.name(),
                        Stream.concat(
                                        someBusy.stream()
                                                .filter(stretch ->
                                                        !free.isFree(booking(cohort, "", Set.of(row.id()), stretch))),
                                        stretches.stream()
                                                .filter(stretch -> busy.getOrDefault(row.id(), List.of()).stream()
                                                        .anyMatch(one -> one.takes(stretch))))
                                .map(Stretch::index)
                                .collect(Collectors.toSet())))
                .toList();
    }

    private Booking booking(CohortId cohort, String room, Set<PersonId> person, Stretch stretch) {
        return new Booking(
                null,
                false,
                cohort,
                room,
                person,
                time.instant(stretch.day().atTime(stretch.from())),
                time.instant(stretch.day().atTime(stretch.to())));
    }
}
