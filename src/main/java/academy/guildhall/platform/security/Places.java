package academy.guildhall.platform.security;

import academy.guildhall.platform.PersonId;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.util.ReflectionUtils;

/** Where things stand, as their rooms say. What never moves is asked for once. */
@Component
public class Places {
    private static final int MOST_KEPT = 20_000;
    private static final Map<Scope.Kind, String> COLUMNS = new EnumMap<>(Map.of(
            Scope.Kind.ACADEMY, "academy_id",
            Scope.Kind.PROGRAMME, "programme_id",
            Scope.Kind.COHORT, "cohort_id",
            Scope.Kind.BRANCH, "branch_id"));

    private final Map<Class<?>, List<Standing>> byType = new HashMap<>();
    private final Map<String, List<Standing>> bySubject = new HashMap<>();
    private final JdbcClient jdbc;
    private final Cache<UUID, Place> kept =
            Caffeine.newBuilder().maximumSize(MOST_KEPT).build();

    Places(List<Standing> standings, JdbcClient jdbc) {
        this.jdbc = jdbc;
        for (Standing standing : standings) {
            Class<?> id = standing.id();
            if (id != null) {
                byType.computeIfAbsent(id, type -> new ArrayList<>()).add(standing);
            }
            bySubject
                    .computeIfAbsent(standing.subject(), subject -> new ArrayList<>())
                    .add(standing);
        }
    }

    /** Whether an id of this type names a thing that stands somewhere. */
    public boolean know(Class<?> type) {
        return byType.containsKey(type);
    }

    /** Nothing when no such thing is there. */
    public Optional<Place> of(Object id) {
        return find(standings(id), value(id));
    }

    /** The place of what the log calls so; nothing when it isn't there, or stands nowhere. */
    public Optional<Place> of(String subject, UUID id) {
        return find(bySubject.getOrDefault(subject, List.of()), id);
    }

    /** The places of several of what the log calls so; those that aren't there, or stand nowhere, are left out. */
    public Map<UUID, Place> of(String subject, Collection<UUID> ids) {
        return find(bySubject.getOrDefault(subject, List.of()), ids);
    }

    /** Where several people stand. */
    public Map<UUID, Place> ofPeople(Collection<PersonId> people) {
        return people.isEmpty()
                ? Map.of()
                : find(
                        standings(people.iterator().next()),
                        people.stream().map(PersonId::value).toList());
    }

    /** The place that a scope is: itself and all that is around it. */
    Optional<Place> of(Scope scope) {
        UUID id = scope.id();
        if (id == null) {
            return Optional.of(Place.INSTALLATION);
        }
        String subject = scope.kind() == Scope.Kind.BRANCH
                ? "organisation"
                : scope.kind().name().toLowerCase(java.util.Locale.ROOT);
        return of(subject, id);
    }

    String subject(Object id) {
        return standings(id).getFirst().subject();
    }

    private List<Standing> standings(Object id) {
        List<Standing> standings = byType.get(id.getClass());
        if (standings == null) {
            throw new IllegalArgumentException("nobody says where it stands: " + id.getClass());
        }
        return standings;
    }

    private Optional<Place> find(List<Standing> standings, UUID id) {
        return Optional.ofNullable(find(standings, List.of(id)).get(id));
    }

    /** Several in as many statements as one. */
    private Map<UUID, Place> find(List<Standing> standings, Collection<UUID> ids) {
        Map<UUID, Place> found = new HashMap<>(kept.getAllPresent(ids));
        UUID[] asked =
                ids.stream().distinct().filter(id -> !found.containsKey(id)).toArray(UUID[]::new);
        if (asked.length == 0) {
            return found;
        }
        Map<UUID, Set<Scope>> within = new HashMap<>();
        standings.stream()
                .map(Standing::ofSeveral)
                .flatMap(sql -> jdbc.sql(sql).param("ids", asked).query().listOfRows().stream())
                .forEach(row -> within.computeIfAbsent((UUID) row.get("asked"), first -> new HashSet<>())
                        .addAll(scopes(row)));
        boolean fixed = standings.stream().allMatch(Standing::fixed);
        within.forEach((id, scopes) -> {
            Place place = new Place(scopes);
            found.put(id, place);
            if (fixed) {
                kept.put(id, place);
            }
        });
        return found;
    }

    private static List<Scope> scopes(Map<String, Object> row) {
        List<Scope> scopes = new ArrayList<>();
        COLUMNS.forEach((kind, column) -> {
            if (row.get(column) instanceof UUID there) {
                scopes.add(new Scope(kind, there));
            }
        });
        return scopes;
    }

    private static UUID value(Object id) {
        RecordComponent component = id.getClass().getRecordComponents()[0];
        return (UUID) java.util.Objects.requireNonNull(ReflectionUtils.invokeMethod(component.getAccessor(), id));
    }
}
