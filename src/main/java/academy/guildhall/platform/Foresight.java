package academy.guildhall.platform;

import java.util.List;
import java.util.Optional;

/** What a correction would change, and what would come of it; looked at before it is made. */
public record Foresight(List<Change> changes, List<Consequence> consequences) {
    public Foresight {
        changes = List.copyOf(changes);
        consequences = List.copyOf(consequences);
    }

    /** Whether all stays as it is. */
    public boolean isEmpty() {
        return changes.isEmpty();
    }

    public boolean isRefused() {
        return refusal().isPresent();
    }

    /** The first that stands in the way. */
    public Optional<Consequence> refusal() {
        return consequences.stream()
                .filter(each -> each.weight() == Consequence.Weight.REFUSES)
                .findFirst();
    }

    /** Refuses what stands in the way, with the first reason. */
    public void requireFree() {
        refusal().ifPresent(each -> {
            throw new Refusal(each.key(), each.args().toArray());
        });
    }
}
