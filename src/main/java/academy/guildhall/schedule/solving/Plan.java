package academy.guildhall.schedule.solving;

import academy.guildhall.platform.PersonId;
import academy.guildhall.programmes.EnrolmentId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Who sits, where each panel sits, and who lectures there. The order within a sitting is drawn on the day, so there is none here.
 *
 * @param teams the members of each panel; the first one presides
 * @param sits which panel has which room when, by its place in {@code teams}
 * @param places where each candidate lectures; who isn't in it has no place
 */
public record Plan(List<List<PersonId>> teams, Map<Spot, Integer> sits, Map<EnrolmentId, Spot> places) {
    public Plan {
        teams = teams.stream().map(List::copyOf).toList();
        sits = Map.copyOf(sits);
        places = Map.copyOf(places);
    }

    /** Those who lecture there, in no order. */
    public List<EnrolmentId> at(Spot spot) {
        return places.entrySet().stream()
                .filter(entry -> entry.getValue().equals(spot))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** Where somebody lectures, in order of time. */
    public SortedSet<Spot> used() {
        return new TreeSet<>(places.values());
    }

    /** Who sits there, the one who presides first; nobody where no panel is. */
    public List<PersonId> members(Spot spot) {
        Integer team = sits.get(spot);
        return team == null ? List.of() : teams.get(team);
    }

    /** The same with one candidate elsewhere, or nowhere. */
    public Plan with(EnrolmentId candidate, @Nullable Spot spot) {
        Map<EnrolmentId, Spot> moved = new HashMap<>(places);
        if (spot == null) {
            moved.remove(candidate);
        } else {
            moved.put(candidate, spot);
        }
        return new Plan(teams, sits, moved);
    }

    /** Without those whom a task doesn't know any more, and without rooms and times that it doesn't have. */
    public Plan standing(Task task) {
        Map<EnrolmentId, Spot> standing = new HashMap<>(places);
        standing.keySet().retainAll(task.lecturersById().keySet());
        standing.values().retainAll(task.spots());
        return new Plan(teams, sits, standing);
    }

    /** Where each assessor has somebody to hear. */
    Map<PersonId, SortedSet<Spot>> duties() {
        Map<PersonId, SortedSet<Spot>> duties = new HashMap<>();
        for (Spot spot : used()) {
            members(spot)
                    .forEach(member -> duties.computeIfAbsent(member, key -> new TreeSet<>())
                            .add(spot));
        }
        return duties;
    }

    /** How many lecture at each spot. */
    Map<Spot, Long> sizes() {
        return places.values().stream().collect(Collectors.groupingBy(spot -> spot, Collectors.counting()));
    }
}
