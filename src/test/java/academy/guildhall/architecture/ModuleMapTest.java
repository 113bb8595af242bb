package academy.guildhall.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * Rooms are tied by what they declare and by nothing else; the map in the README is drawn from their ties: run with
 * {@code -Dreadme.write=true} to draw it anew.
 */
class ModuleMapTest {
    private static final Path README = Path.of("README.md");
    private static final String BEGIN = "<!-- modules -->\n";
    private static final String END = "<!-- /modules -->";
    private static final Set<String> BELOW_ALL = Set.of("platform", "people");
    private static final Ties TIES = new Ties();

    @Test
    void everyTieByImportSqlOrWordsIsDeclared() {
        assertThat(TIES.undeclared()).isEmpty();
    }

    @Test
    void aRoomReadsOfAnotherOnlyWhatThatOnePublishes() {
        assertThat(TIES.strangersTables()).isEmpty();
    }

    @Test
    void theReadmesModuleMapIsThatOfTheCode() throws IOException {
        String readme = Files.readString(README);
        int begin = readme.indexOf(BEGIN) + BEGIN.length();
        int end = readme.indexOf(END);
        String map = map(TIES.below());
        if (Boolean.getBoolean("readme.write")) {
            Files.writeString(README, readme.substring(0, begin) + map + readme.substring(end));
        } else {
            assertThat(readme.substring(begin, end)).isEqualTo(map);
        }
    }

    private static String map(Map<String, Set<String>> below) {
        return "```mermaid\nflowchart LR\n"
                + below.keySet().stream()
                        .map(room -> arrows(room, below))
                        .sorted()
                        .collect(Collectors.joining())
                + "```\n";
    }

    /** What a room stands on directly: what is below something else that it stands on needs no arrow of its own. */
    private static String arrows(String room, Map<String, Set<String>> below) {
        Set<String> direct = new TreeSet<>(below.get(room));
        direct.removeAll(BELOW_ALL);
        for (String one : Set.copyOf(direct)) {
            direct.removeIf(other -> !other.equals(one) && isBelow(other, one, below));
        }
        return direct.isEmpty()
                ? "    " + room + "\n"
                : direct.stream()
                        .map(target -> "    " + room + " --> " + target + "\n")
                        .collect(Collectors.joining());
    }

    private static boolean isBelow(String lower, String upper, Map<String, Set<String>> below) {
        return below.get(upper).stream().anyMatch(next -> next.equals(lower) || isBelow(lower, next, below));
    }
}
