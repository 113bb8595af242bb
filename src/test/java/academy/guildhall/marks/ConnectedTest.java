package academy.guildhall.marks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ConnectedTest {
    private final Map<String, Set<Integer>> scorers = new LinkedHashMap<>();

    private void panel(String name, Integer... assessors) {
        scorers.put(name, Set.of(assessors));
    }

    @Test
    void nothingIsConnectedWithNothing() {
        assertThat(Connected.groups(scorers)).isEmpty();
    }

    @Test
    void panelsThatShareNobodyAreApart() {
        panel("A", 1, 2);
        panel("B", 3, 4);
        assertThat(Connected.groups(scorers)).containsExactly(List.of("A"), List.of("B"));
    }

    @Test
    void panelsAreConnectedByWayOfOthersInTheirOrder() {
        panel("A", 1, 2);
        panel("B", 3, 4);
        panel("C", 5, 6);
        panel("D", 4, 7, 1);
        assertThat(Connected.groups(scorers)).containsExactly(List.of("A", "B", "D"), List.of("C"));
    }
}
