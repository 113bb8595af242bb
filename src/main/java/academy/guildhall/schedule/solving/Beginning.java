package academy.guildhall.schedule.solving;

import academy.guildhall.platform.PersonId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Where the search begins: people sit together who are free together, and each room goes to a panel that can come. */
final class Beginning {
    private final Task task;

    Beginning(Task task) {
        this.task = task;
    }

    /** Seats of a plan as they are; those that nobody has any more are given to whoever fits best and sits least. */
    List<List<PersonId>> teams(List<List<PersonId>> before) {
        Map<PersonId, Assessor> known = task.assessorsById();
        Map<PersonId, Integer> seats = new LinkedHashMap<>();
        task.assessors().forEach(assessor -> seats.put(assessor.id(), 0));
        before.forEach(team -> team.forEach(person -> seats.computeIfPresent(person, (key, many) -> many + 1)));
        List<List<PersonId>> teams = new ArrayList<>();
        for (int team = 0; team < task.teams(); team++) {
            List<@Nullable PersonId> members = new ArrayList<>();
            for (int seat = 0; seat < task.teamSize(); seat++) {
                PersonId was = team < before.size() && seat < before.get(team).size()
                        ? before.get(team).get(seat)
                        : null;
                members.add(was != null && known.containsKey(was) ? was : null);
            }
            teams.add(filled(members, seats, known));
        }
        return teams;
    }

    private List<PersonId> filled(
            List<@Nullable PersonId> members, Map<PersonId, Integer> seats, Map<PersonId, Assessor> known) {
        Set<Integer> busy = new HashSet<>();
        Set<PersonId> here = new HashSet<>();
        for (PersonId member : members) {
            if (member != null) {
                here.add(member);
                busy.addAll(Objects.requireNonNull(known.get(member)).busy());
            }
        }
        List<PersonId> filled = new ArrayList<>();
        for (PersonId member : members) {
            PersonId sits = member;
            if (sits == null) {
                sits = seats.keySet().stream()
                        .min(Comparator.comparing((PersonId person) -> here.contains(person))
                                .thenComparing(person -> seats.getOrDefault(person, 0))
                                .thenComparing(person -> more(busy, known.get(person))))
                        .orElseThrow();
                seats.merge(sits, 1, Integer::sum);
                here.add(sits);
                Assessor assessor = known.get(sits);
                if (assessor != null) {
                    busy.addAll(assessor.busy());
                }
            }
            filled.add(sits);
        }
        return filled;
    }

    /** How many stretches more a panel couldn't sit if somebody joined it. */
    private static long more(Set<Integer> busy, @Nullable Assessor joining) {
        return joining == null
                ? 0
                : joining.busy().stream()
                        .filter(stretch -> !busy.contains(stretch))
                        .count();
    }

    /** Rooms as they are given; the others go to a panel that has none then and can come, in turn. */
    Map<Spot, Integer> rooms(Map<Spot, Integer> before, List<List<PersonId>> teams) {
        Map<PersonId, Assessor> known = task.assessorsById();
        Map<Spot, Integer> rooms = new HashMap<>();
        Map<Integer, Integer> given = new HashMap<>();
        for (Spot spot : task.spots()) {
            Integer was = before.get(spot);
            rooms.put(
                    spot,
                    was != null && was < task.teams()
                            ? was
                            : IntStream.range(0, task.teams())
                                    .boxed()
                                    .min(Comparator.comparing((Integer team) -> sits(team, spot, rooms))
                                            .thenComparing(team -> away(teams.get(team), spot, known))
                                            .thenComparing(team -> given.getOrDefault(team, 0)))
                                    .orElseThrow());
            given.merge(Objects.requireNonNull(rooms.get(spot)), 1, Integer::sum);
        }
        return rooms;
    }

    private static boolean sits(int team, Spot spot, Map<Spot, Integer> rooms) {
        return rooms.entrySet().stream()
                .anyMatch(room -> room.getKey().stretch() == spot.stretch() && room.getValue() == team);
    }

    private static long away(List<PersonId> members, Spot spot, Map<PersonId, Assessor> known) {
        return members.stream()
                .map(known::get)
                .filter(assessor -> assessor != null && assessor.busy().contains(spot.stretch()))
                .count();
    }
}
