package academy.guildhall.people;

import academy.guildhall.platform.text.TextKey;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Employers by their names: one of a key is one organisation. */
@Component
class Employers {
    private final OrganisationRepository organisations;
    private final NearOrganisations near;

    Employers(OrganisationRepository organisations, NearOrganisations near) {
        this.near = near;
        this.organisations = organisations;
    }

    /**
     * An employer as somebody names it.
     *
     * @param id nothing where none of this key is known
     * @param name as the known one is called, or as it was written
     */
    record Named(@Nullable OrganisationId id, String name) {}

    Optional<Named> of(@Nullable OrganisationId id) {
        return Optional.ofNullable(id)
                .flatMap(organisations::findById)
                .map(known -> new Named(known.id(), known.name()));
    }

    Named called(String name) {
        return organisations.idOf(TextKey.of(name)).flatMap(id -> of(id)).orElseGet(() -> new Named(null, name));
    }

    /** The same, entered where it isn't known. */
    Named entered(Named employer) {
        return employer.id() != null
                ? employer
                : new Named(near.enter(employer.name(), Organisation.Kind.ENTERPRISE), employer.name());
    }

    /** Names of known ones that one which isn't known may mean. */
    List<String> near(String name) {
        return near.to(List.of(name)).getOrDefault(name, List.of());
    }
}
