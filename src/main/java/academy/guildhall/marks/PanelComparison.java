package academy.guildhall.marks;

import academy.guildhall.marks.fairness.Fairness;
import academy.guildhall.panels.CandidateId;
import academy.guildhall.panels.PanelId;
import academy.guildhall.platform.PersonId;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * How the panels of a cohort compare.
 *
 * @param groups of panels that share assessors; those of two groups can't be compared
 * @param links lectures by which groups could be linked
 * @param compared panels with marks that share assessors, two or more together
 * @param names of assessors
 */
public record PanelComparison(
        List<List<Named>> groups, List<Link> links, List<Compared> compared, Map<PersonId, String> names) {
    public PanelComparison {
        groups = groups.stream().map(List::copyOf).toList();
        links = List.copyOf(links);
        compared = List.copyOf(compared);
        names = Map.copyOf(names);
    }

    /** A panel by its name. */
    public record Named(PanelId id, String name) {}

    /**
     * A lecture that an assessor of another panel could score as well.
     *
     * @param of the panel on which the assessor sits
     */
    public record Link(CandidateId candidate, int number, Named panel, Instant startsAt, PersonId assessor, Named of) {}

    /** Panels that were judged by people in common: how strict each of these is among all of them. */
    public record Compared(List<Averages> panels, Fairness fairness) {
        public Compared {
            panels = List.copyOf(panels);
        }
    }

    /**
     * A panel's means, to two decimals.
     *
     * @param official of the final marks by the rules
     * @param fair of what assessors of average severity would be expected to give
     */
    public record Averages(Named panel, int lectures, BigDecimal official, BigDecimal fair) {}

    /** Whether there are panels that nobody can compare. */
    public boolean isApart() {
        return groups.size() > 1;
    }
}
