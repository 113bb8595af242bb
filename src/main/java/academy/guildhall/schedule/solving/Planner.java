package academy.guildhall.schedule.solving;

import academy.guildhall.platform.PersonId;
import academy.guildhall.programmes.EnrolmentId;
import academy.guildhall.schedule.solving.Rule.Level;
import ai.timefold.solver.core.api.solver.SolverFactory;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
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
        return seek(begun(), Set.of(), null, Loose.ALL);
    }

    /**
     * A plan in which as few as can be have to be told anew: first only what is lacking is filled in; then those are moved at whose
     * sitting something is broken; only when that doesn't do may everything change.
     *
     * @param told what people were told
     * @param pins whose place stays whatever it costs
     */
    public Plan repair(Plan told, Set<EnrolmentId> pins) {
        Set<PersonId> known = task.assessorsById().keySet();
        Set<PersonId> left = told.teams().stream()
                .flatMap(List::stream)
                .filter(person -> !known.contains(person))
                .collect(Collectors.toSet());
        Plan best = standing(told);
        if (isWhole(best, told) && left.isEmpty()) {
            return best;
        }
        best = seek(best, pins, told, Loose.lacking(task, best, left));
        if (!isWhole(best, told)) {
            best = seek(
                    best,
                    pins,
                    told,
                    Loose.broken(task, best, left, Verdict.of(task, best, told).findings()));
        }
        return isWhole(best, told) ? best : seek(best, pins, told, Loose.ALL);
    }

    private boolean isWhole(Plan plan, Plan told) {
        Verdict verdict = Verdict.of(task, plan, told);
        return verdict.cost(Level.MUST) == 0 && verdict.cost(Level.PLACE) == 0;
    }

    /** A better plan for all who aren't pinned, with nobody told yet. */
    public Plan improve(Plan now, Set<EnrolmentId> pins) {
        return seek(standing(now), pins, null, Loose.ALL);
    }

    private Plan seek(Plan from, Set<EnrolmentId> pins, @Nullable Plan told, Loose loose) {
        Arrangement begun = Arrangement.of(task, from, pins, told, loose);
        return SolverFactory.<Arrangement>create(Search.with(effort))
                .buildSolver()
                .solve(begun)
                .plan();
    }

    /** Seats and rooms are given; nobody has a place yet. */
    private Plan begun() {
        Beginning beginning = new Beginning(task);
        List<List<PersonId>> teams = beginning.teams(List.of());
        return new Plan(teams, beginning.rooms(Map.of(), teams), Map.of());
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
        Beginning beginning = new Beginning(task);
        List<List<PersonId>> teams = beginning.teams(plan.teams());
        return new Plan(teams, beginning.rooms(plan.sits(), teams), places);
    }
}
