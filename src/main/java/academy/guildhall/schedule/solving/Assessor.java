package academy.guildhall.schedule.solving;

import academy.guildhall.platform.PersonId;
import java.util.Set;

/**
 * Somebody who can sit on a panel.
 *
 * @param busy the stretches at which they can't
 */
public record Assessor(PersonId id, String name, Set<Integer> busy) {
    public Assessor {
        busy = Set.copyOf(busy);
    }
}
