package academy.guildhall.platform.security;

import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * How far somebody's authority goes: what a list may show them.
 *
 * @param everywhere over the whole installation
 * @param scopes otherwise over what lies within these; none sees nothing
 */
public record Reach(boolean everywhere, Set<Scope> scopes) {
    static final Reach EVERYWHERE = new Reach(true, Set.of());

    public Reach {
        scopes = Set.copyOf(scopes);
    }

    static Reach of(Collection<Grant> grants) {
        Set<Scope> scopes = grants.stream().map(Grant::scope).collect(Collectors.toSet());
        return scopes.contains(Scope.INSTALLATION) ? EVERYWHERE : new Reach(false, scopes);
    }

    /** Of the academies, programmes, cohorts or branches that it is given for by name. */
    public Set<UUID> of(Scope.Kind kind) {
        return scopes.stream()
                .filter(scope -> scope.kind() == kind)
                .map(Scope::id)
                .collect(Collectors.toSet());
    }

    public boolean covers(Place place) {
        return everywhere || place.within().stream().anyMatch(scopes::contains);
    }
}
