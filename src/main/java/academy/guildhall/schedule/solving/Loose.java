package academy.guildhall.schedule.solving;

import academy.guildhall.platform.PersonId;
import academy.guildhall.programmes.EnrolmentId;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What may be changed; all else stays as it is.
 *
 * @param everything whether anything may be
 * @param lectures whose place
 * @param sittings which panel sits there
 * @param seats whose seats are given to somebody: those of people who can't come any more
 */
record Loose(boolean everything, Set<EnrolmentId> lectures, Set<Spot> sittings, Set<PersonId> seats) {
    static final Loose ALL = new Loose(true, Set.of(), Set.of(), Set.of());

    /** What a plan lacks: seats of those who left, places of those who have none, rooms that nobody uses. */
    static Loose lacking(Task task, Plan plan, Set<PersonId> left) {
        return new Loose(
                false,
                task.lecturers().stream()
                        .map(Lecturer::id)
                        .filter(id -> !plan.places().containsKey(id))
                        .collect(Collectors.toSet()),
                unused(task, plan),
                left);
    }

    /** The same, and everybody at a sitting at which something is broken that must not be. */
    static Loose broken(Task task, Plan plan, Set<PersonId> left, List<Verdict.Finding> findings) {
        Set<Spot> spots = findings.stream()
                .filter(finding -> finding.rule().level() == Rule.Level.MUST)
                .map(Verdict.Finding::spot)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        Loose lacking = lacking(task, plan, left);
        Set<EnrolmentId> lectures = new HashSet<>(lacking.lectures());
        plan.places().forEach((candidate, spot) -> {
            if (spots.contains(spot)) {
                lectures.add(candidate);
            }
        });
        Set<Spot> sittings = new HashSet<>(lacking.sittings());
        sittings.addAll(spots);
        return new Loose(false, lectures, sittings, left);
    }

    private static Set<Spot> unused(Task task, Plan plan) {
        Set<Spot> used = plan.used();
        return task.spots().stream().filter(spot -> !used.contains(spot)).collect(Collectors.toSet());
    }

    boolean lecture(EnrolmentId candidate) {
        return everything || lectures.contains(candidate);
    }

    boolean sitting(Spot spot) {
        return everything || sittings.contains(spot);
    }
}
