package academy.guildhall.marks;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What has somebody in common, directly or by way of others: the severity of assessors can be compared among those alone. */
final class Connected {
    private Connected() {}

    private static final class Group<P, A> {
        private final Set<P> panels = new HashSet<>();
        private final Set<A> assessors = new HashSet<>();

        void add(Group<P, A> other) {
            panels.addAll(other.panels);
            assessors.addAll(other.assessors);
        }
    }

    /**
     * The groups of panels that are connected, in the order of their first ones.
     *
     * @param scorers who scores on each panel, in the order of the panels
     */
    static <P, A> List<List<P>> groups(Map<P, ? extends Set<A>> scorers) {
        List<Group<P, A>> groups = new ArrayList<>();
        scorers.forEach((panel, assessors) -> {
            Group<P, A> joined = new Group<>();
            joined.panels.add(panel);
            joined.assessors.addAll(assessors);
            int first = groups.size();
            for (int at = groups.size() - 1; at >= 0; at--) {
                if (!Collections.disjoint(groups.get(at).assessors, assessors)) {
                    joined.add(groups.remove(at));
                    first = at;
                }
            }
            groups.add(Math.min(first, groups.size()), joined);
        });
        return groups.stream()
                .map(group ->
                        scorers.keySet().stream().filter(group.panels::contains).toList())
                .toList();
    }
}
