package academy.guildhall.people;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Enters organisations, each with those whose names are near to its own: found out once, when it is entered, so that a list
 * of many reads what is known. See ADR 0080.
 */
@Repository
class NearOrganisations {
    private final OrganisationRepository organisations;
    private final JdbcClient jdbc;

    NearOrganisations(OrganisationRepository organisations, JdbcClient jdbc) {
        this.organisations = organisations;
        this.jdbc = jdbc;
    }

    private record Known(UUID id, String name) {}

    private record Compared(Known organisation, NearNames name) {}

    OrganisationId enter(String name, Organisation.Kind kind) {
        Organisation organisation = organisations.save(new Organisation(name, kind, null));
        List<UUID> near = known(List.of(name)).getOrDefault(name, List.of()).stream()
                .map(Known::id)
                .toList();
        if (!near.isEmpty()) {
            jdbc.sql("""
                            insert into organisation_near (organisation_id, other_id)
                            select :id, other from unnest(:near) other union all select other, :id from unnest(:near) other
                            """)
                    .param("id", organisation.id().value())
                    .param("near", near.toArray(UUID[]::new))
                    .update();
        }
        return organisation.id();
    }

    /** For each of these names those of known organisations that are near to it, without the one that has its key. */
    Map<String, List<String>> to(Collection<String> names) {
        Map<String, List<String>> near = new HashMap<>();
        known(names)
                .forEach((name, known) ->
                        near.put(name, known.stream().map(Known::name).sorted().toList()));
        return near;
    }

    /** In one statement for all: a list that is handed in names hundreds. */
    private Map<String, List<Known>> known(Collection<String> names) {
        Map<String, NearNames> asked = new HashMap<>();
        names.forEach(name -> asked.put(name, NearNames.of(name)));
        Map<String, List<Compared>> byKey = new HashMap<>();
        jdbc.sql("select id, name from organisation where near_keys && cast(:keys as text[])")
                .param(
                        "keys",
                        asked.values().stream()
                                .flatMap(name -> name.keys().stream())
                                .distinct()
                                .toArray(String[]::new))
                .query(Known.class)
                .list()
                .forEach(known -> {
                    Compared compared = new Compared(known, NearNames.of(known.name()));
                    compared.name()
                            .keys()
                            .forEach(key -> byKey.computeIfAbsent(key, none -> new ArrayList<>())
                                    .add(compared));
                });
        Map<String, List<Known>> near = new HashMap<>();
        asked.forEach((name, form) -> near.put(
                name,
                form.keys().stream()
                        .flatMap(key -> byKey.getOrDefault(key, List.of()).stream())
                        .filter(other -> form.isNear(other.name()))
                        .map(Compared::organisation)
                        .distinct()
                        .toList()));
        return near;
    }
}
