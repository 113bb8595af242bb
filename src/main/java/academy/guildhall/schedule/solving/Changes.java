package academy.guildhall.schedule.solving;

import academy.guildhall.platform.PersonId;
import academy.guildhall.programmes.EnrolmentId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Whom to tell what, since a plan that people know is replaced by another one. */
public record Changes(List<OfCandidate> candidates, List<OfAssessor> assessors, int told) {
    /** Somebody who lectures elsewhere, or has no place any more, or has one now. */
    public record OfCandidate(
            EnrolmentId candidate,
            @Nullable Spot before,
            @Nullable Spot now) {}

    /** Somebody who has to come when they weren't to, or needn't come when they were. */
    public record OfAssessor(PersonId assessor, List<Spot> noMore, List<Spot> anew) {}

    /** Each of whom something is another than they were told. */
    public static Changes between(Plan told, Plan now) {
        List<OfCandidate> candidates = new ArrayList<>();
        Stream.concat(told.places().keySet().stream(), now.places().keySet().stream())
                .distinct()
                .sorted(Comparator.comparing(EnrolmentId::value))
                .forEach(candidate -> {
                    Spot before = told.places().get(candidate);
                    Spot after = now.places().get(candidate);
                    if (before == null || !before.equals(after)) {
                        candidates.add(new OfCandidate(candidate, before, after));
                    }
                });
        Map<PersonId, SortedSet<Spot>> before = told.duties();
        Map<PersonId, SortedSet<Spot>> after = now.duties();
        List<OfAssessor> assessors = Stream.concat(before.keySet().stream(), after.keySet().stream())
                .distinct()
                .sorted(Comparator.comparing(PersonId::value))
                .map(person -> new OfAssessor(
                        person,
                        less(before.getOrDefault(person, new TreeSet<>()), after.getOrDefault(person, new TreeSet<>())),
                        less(
                                after.getOrDefault(person, new TreeSet<>()),
                                before.getOrDefault(person, new TreeSet<>()))))
                .filter(change -> !change.noMore().isEmpty() || !change.anew().isEmpty())
                .toList();
        return new Changes(List.copyOf(candidates), assessors, told.places().size());
    }

    /** How many of those who had a place and still lecture were given another one, of all who had one. */
    public double shareMoved() {
        return told == 0 ? 0 : (double) moved().size() / told;
    }

    /** Who had a place and has another one. */
    public Set<EnrolmentId> moved() {
        return candidates.stream()
                .filter(change -> change.before() != null && change.now() != null)
                .map(OfCandidate::candidate)
                .collect(Collectors.toSet());
    }

    private static List<Spot> less(SortedSet<Spot> all, SortedSet<Spot> without) {
        return all.stream().filter(spot -> !without.contains(spot)).toList();
    }
}
