package academy.guildhall.schedule.solving;

import academy.guildhall.platform.PersonId;
import academy.guildhall.programmes.EnrolmentId;
import ai.timefold.solver.core.api.solver.SolverFactory;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Seeks a plan: everybody gets the first place that is good, then plans near it are tried, better ones kept. */
public final class Planner {
    private final Task task;
    private final Effort effort;

    public Planner(Task task, Effort effort) {
        this.task = task;
        this.effort = effort;
    }

    /** A plan from nothing. */
    public Plan plan() {
        return seek(begun(), Set.of(), null);
    }

    /**
     * A plan in which as few as can be have to be told anew.
     *
     * @param told what people were told
     * @param now how it stands; who may not lecture any more leaves it
     * @param pins whose place stays whatever it costs
     */
    public Plan repair(Plan told, Plan now, Set<EnrolmentId> pins) {
        return seek(standing(now), pins, told);
    }

    /** A better plan for all who aren't pinned, with nobody told yet. */
    public Plan improve(Plan now, Set<EnrolmentId> pins) {
        return seek(standing(now), pins, null);
    }

    private Plan seek(Plan from, Set<EnrolmentId> pins, @Nullable Plan told) {
        Arrangement begun = Arrangement.of(task, from, pins, told);
        return SolverFactory.<Arrangement>create(Search.with(effort))
                .buildSolver()
                .solve(begun)
                .plan();
    }

    /** Seats and rooms are given in turn; nobody has a place yet. */
    private Plan begun() {
        return new Plan(filled(List.of()), rooms(Map.of()), Map.of());
    }

    /** What still stands of a plan: who left leaves a seat to be filled, and who may not lecture leaves a place. */
    private Plan standing(Plan plan) {
        Map<EnrolmentId, Spot> places = new HashMap<>();
        Set<Spot> spots = Set.copyOf(task.spots());
        task.lecturers().stream().filter(Lecturer::approved).forEach(lecturer -> {
            Spot spot = plan.places().get(lecturer.id());
            if (spot != null && spots.contains(spot)) {
                places.put(lecturer.id(), spot);
            }
        });
        return new Plan(filled(plan.teams()), rooms(plan.sits()), places);
    }

    private List<List<PersonId>> filled(List<List<PersonId>> teams) {
        Set<PersonId> known = task.assessorsById().keySet();
        List<PersonId> sitting = teams.stream().flatMap(List::stream).toList();
        List<PersonId> queue = new ArrayList<>(Stream.concat(
                        task.assessors().stream().map(Assessor::id).filter(person -> !sitting.contains(person)),
                        task.assessors().stream().map(Assessor::id))
                .toList());
        int next = 0;
        List<List<PersonId>> filled = new ArrayList<>();
        for (int team = 0; team < task.teams(); team++) {
            List<PersonId> members = new ArrayList<>();
            for (int seat = 0; seat < task.teamSize(); seat++) {
                PersonId was = team < teams.size() && seat < teams.get(team).size()
                        ? teams.get(team).get(seat)
                        : null;
                members.add(was != null && known.contains(was) ? was : queue.get(next++ % queue.size()));
            }
            filled.add(members);
        }
        return filled;
    }

    private Map<Spot, Integer> rooms(Map<Spot, Integer> sits) {
        List<Spot> spots = task.spots();
        Map<Spot, Integer> rooms = new HashMap<>();
        IntStream.range(0, spots.size()).forEach(index -> {
            Integer was = sits.get(spots.get(index));
            rooms.put(spots.get(index), was != null && was < task.teams() ? was : index % task.teams());
        });
        return rooms;
    }
}
