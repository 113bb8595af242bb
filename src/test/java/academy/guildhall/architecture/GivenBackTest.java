package academy.guildhall.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A stream of rows keeps a connection until it is closed; outside a transaction that is for ever. */
class GivenBackTest {
    private static final Path JAVA = Path.of("src/main/java/academy/guildhall");
    private static final Pattern ROWS =
            Pattern.compile("\\.query\\([\\w.]+\\.class\\)\\s*\\.stream\\(\\)(\\s*\\)\\s*\\{)?");

    @Test
    void rowsAreStreamedOnlyWhereTheStreamIsClosed() throws IOException {
        Set<String> open = new TreeSet<>();
        try (Stream<Path> files = Files.walk(JAVA)) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".java")).toList()) {
                Matcher rows = ROWS.matcher(Files.readString(file));
                while (rows.find()) {
                    if (rows.group(1) == null) {
                        open.add(JAVA.relativize(file).toString());
                    }
                }
            }
        }
        assertThat(open).isEmpty();
    }
}
