package academy.guildhall.schedule.solving;

import academy.guildhall.platform.PersonId;
import academy.guildhall.programmes.EnrolmentId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What is to be scheduled, and with whom.
 *
 * @param stretches in order of time; the index of each is its place in the list
 * @param closed rooms that somebody else has
 * @param teams how many panels
 * @param teamSize how many assessors each has
 * @param fewest with fewer than so many assessors who may score them nobody lectures
 * @param minutesBetween minutes from one start to the next
 * @param longestWait the most minutes that somebody should have to wait from the beginning of a sitting to their own
 */
public record Task(
        List<Stretch> stretches,
        List<String> rooms,
        Set<Spot> closed,
        int teams,
        int teamSize,
        int fewest,
        int minutesBetween,
        int longestWait,
        List<Assessor> assessors,
        List<Lecturer> lecturers,
        List<Recused> recusals) {
    public Task {
        stretches = List.copyOf(stretches);
        rooms = List.copyOf(rooms);
        closed = Set.copyOf(closed);
        assessors = List.copyOf(assessors);
        lecturers = List.copyOf(lecturers);
        recusals = List.copyOf(recusals);
    }

    /** All rooms at all stretches, in order, closed ones as well. */
    public List<Spot> spots() {
        return stretches.stream()
                .flatMap(stretch -> rooms.stream().sorted().map(room -> new Spot(stretch.index(), room)))
                .toList();
    }

    /** How many lectures a stretch holds. */
    public int holds(Spot spot) {
        return stretches.get(spot.stretch()).holds(minutesBetween);
    }

    /** How many lectures all rooms that aren't closed hold, if a panel sits in each that has one. */
    public int room() {
        return stretches.stream()
                .mapToInt(stretch -> Math.min(teams, (int) rooms.stream()
                                .filter(room -> !closed.contains(new Spot(stretch.index(), room)))
                                .count())
                        * stretch.holds(minutesBetween))
                .sum();
    }

    /** What each assessor scores when all score as many, rounded up. */
    public int share() {
        long ready = lecturers.stream().filter(Lecturer::approved).count();
        int sitting = Math.max(1, Math.min(assessors.size(), teams * teamSize));
        return Math.toIntExact(Math.ceilDiv(ready * teamSize, sitting));
    }

    Map<PersonId, Assessor> assessorsById() {
        return assessors.stream().collect(Collectors.toMap(Assessor::id, Function.identity()));
    }

    Map<EnrolmentId, Lecturer> lecturersById() {
        return lecturers.stream().collect(Collectors.toMap(Lecturer::id, Function.identity()));
    }
}
