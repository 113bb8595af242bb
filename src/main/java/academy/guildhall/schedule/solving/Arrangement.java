package academy.guildhall.schedule.solving;

import academy.guildhall.platform.PersonId;
import academy.guildhall.programmes.EnrolmentId;
import ai.timefold.solver.core.api.domain.solution.PlanningEntityCollectionProperty;
import ai.timefold.solver.core.api.domain.solution.PlanningScore;
import ai.timefold.solver.core.api.domain.solution.PlanningSolution;
import ai.timefold.solver.core.api.domain.solution.ProblemFactCollectionProperty;
import ai.timefold.solver.core.api.domain.solution.ProblemFactProperty;
import ai.timefold.solver.core.api.domain.valuerange.ValueRangeProvider;
import ai.timefold.solver.core.api.score.HardMediumSoftScore;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A task and a plan as the solver turns them over. */
@PlanningSolution
public final class Arrangement {
    @ProblemFactProperty
    public Bounds bounds;

    @ProblemFactCollectionProperty
    @ValueRangeProvider
    public List<Team> teams;

    @ProblemFactCollectionProperty
    @ValueRangeProvider
    public List<Assessor> assessors;

    @ProblemFactCollectionProperty
    public List<Recused> recusals;

    @PlanningEntityCollectionProperty
    public List<Seat> seats;

    @PlanningEntityCollectionProperty
    @ValueRangeProvider
    public List<Sitting> sittings;

    @PlanningEntityCollectionProperty
    public List<Lecture> lectures;

    @PlanningScore
    public @Nullable HardMediumSoftScore score;

    /** The figures that the rules need of a task. */
    public record Bounds(int teamSize, int fewest, int minutesBetween, int longestWait, int share) {
        static Bounds of(Task task) {
            return new Bounds(task.teamSize(), task.fewest(), task.minutesBetween(), task.longestWait(), task.share());
        }
    }

    @SuppressWarnings("NullAway.Init")
    public Arrangement() {}

    /**
     * @param plan where it begins; what the task doesn't know of any more is left out, and empty seats are filled in turn
     * @param told what people were told, if they were
     * @param loose what may be changed
     */
    static Arrangement of(Task task, Plan plan, Set<EnrolmentId> pins, @Nullable Plan told, Loose loose) {
        Arrangement made = new Arrangement();
        made.bounds = Bounds.of(task);
        made.teams = IntStream.range(0, task.teams()).mapToObj(Team::new).toList();
        made.assessors = task.assessors();
        made.recusals = task.recusals();
        made.seats = seats(task, made.teams, plan, told, loose);
        made.sittings = new ArrayList<>();
        Map<Spot, Sitting> bySpot = new HashMap<>();
        for (Spot spot : task.spots()) {
            Sitting sitting = new Sitting(
                    spot,
                    task.stretches().get(spot.stretch()).day(),
                    task.holds(spot),
                    task.closed().contains(spot),
                    made.team(plan.sits().get(spot)),
                    told == null || told.at(spot).isEmpty()
                            ? null
                            : made.team(told.sits().get(spot)),
                    !loose.sitting(spot));
            made.sittings.add(sitting);
            bySpot.put(spot, sitting);
        }
        made.lectures = task.lecturers().stream()
                .map(lecturer -> new Lecture(
                        lecturer,
                        bySpot.get(plan.places().get(lecturer.id())),
                        pins.contains(lecturer.id()) || !loose.lecture(lecturer.id()),
                        told == null ? null : told.places().get(lecturer.id())))
                .toList();
        return made;
    }

    private @Nullable Team team(@Nullable Integer number) {
        return number == null || number >= teams.size() ? null : teams.get(number);
    }

    private static List<Seat> seats(Task task, List<Team> teams, Plan plan, @Nullable Plan told, Loose loose) {
        Map<PersonId, Assessor> known = task.assessorsById();
        List<Seat> seats = new ArrayList<>();
        for (Team team : teams) {
            for (int number = 0; number < task.teamSize(); number++) {
                PersonId sits = member(plan, team, number);
                PersonId was = told == null ? null : member(told, team, number);
                seats.add(new Seat(
                        team,
                        number,
                        sits == null ? null : known.get(sits),
                        was != null && known.containsKey(was) ? was : null,
                        !loose.everything() && (was == null || !loose.seats().contains(was))));
            }
        }
        return seats;
    }

    private static @Nullable PersonId member(Plan plan, Team team, int number) {
        if (team.number() >= plan.teams().size()) {
            return null;
        }
        List<PersonId> members = plan.teams().get(team.number());
        return number < members.size() ? members.get(number) : null;
    }

    Plan plan() {
        Map<Integer, List<PersonId>> members = new TreeMap<>();
        for (Seat seat : seats) {
            members.computeIfAbsent(seat.team().number(), key -> new ArrayList<>())
                    .add(Objects.requireNonNull(seat.person()));
        }
        Map<Spot, Integer> sits = new HashMap<>();
        sittings.forEach(sitting ->
                sits.put(sitting.spot(), Objects.requireNonNull(sitting.team()).number()));
        Map<EnrolmentId, Spot> places = new HashMap<>();
        for (Lecture lecture : lectures) {
            Sitting sitting = lecture.sitting();
            if (sitting != null) {
                places.put(lecture.enrolment(), sitting.spot());
            }
        }
        return new Plan(List.copyOf(members.values()), sits, places);
    }

    @Nullable
    HardMediumSoftScore score() {
        return score;
    }
}
