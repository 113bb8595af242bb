package academy.guildhall.platform.security;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Where a thing stands.
 *
 * @param within the academies, programmes, cohorts and branches that it lies in; none when it is the installation's own
 */
public record Place(Set<Scope> within) {
    public static final Place INSTALLATION = new Place(Set.of());

    public Place {
        within = Set.copyOf(within);
    }

    /** The academy that it lies in, if it is in one and in no other. */
    public Optional<UUID> academy() {
        List<Scope> academies = within.stream()
                .filter(scope -> scope.kind() == Scope.Kind.ACADEMY)
                .toList();
        return academies.size() == 1 ? Optional.ofNullable(academies.getFirst().id()) : Optional.empty();
    }
}
