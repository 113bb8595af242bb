package academy.guildhall.people;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The near names among those of very many organisations, as they would be found if these were entered one by one. */
public final class NearMultitude {
    private final List<NearNames> names;
    private final Map<String, List<Integer>> byKey = new HashMap<>();

    public NearMultitude(List<String> names) {
        this.names = names.stream().map(NearNames::of).toList();
        for (int i = 0; i < names.size(); i++) {
            for (String key : this.names.get(i).keys()) {
                byKey.computeIfAbsent(key, none -> new ArrayList<>()).add(i);
            }
        }
    }

    public static List<String> keys(String name) {
        return NearNames.of(name).keys();
    }

    /** The places of those that are near to the one at this place. */
    public List<Integer> to(int place) {
        NearNames name = names.get(place);
        return name.keys().stream()
                .flatMap(key -> byKey.getOrDefault(key, List.of()).stream())
                .distinct()
                .filter(other -> name.isNear(names.get(other)))
                .toList();
    }
}
