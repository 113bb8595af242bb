package academy.guildhall.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.router.Route;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;

/** A page is reached by its room's {@code *Links}, never by an address that somebody else writes down. */
class LinksTest {
    private static final Path JAVA = Path.of("src/main/java/academy/guildhall");

    @Test
    void noPagesAddressIsWrittenOutsideItsRoomsLinks() throws IOException {
        String first = firstWords().stream().map(Pattern::quote).collect(Collectors.joining("|"));
        Pattern address = Pattern.compile("\"/?(?:" + first + ")/[^\"]*\"");
        Pattern leading = Pattern.compile(
                "\\b(?:trail|link|navigate|opens|setLocation|Anchor)\\([^;]*?\"/?(?:" + first + ")\"\\s*[,)]");
        Set<String> found = new TreeSet<>();
        for (Path file : sources()) {
            String source = Files.readString(file)
                    .replaceAll("(?s)@Route\\([^)]*\\)", "")
                    .replaceAll("\"application/(?:pdf|json|vnd)[^\"]*\"", "");
            for (Pattern pattern : List.of(address, leading)) {
                Matcher matcher = pattern.matcher(source);
                while (matcher.find()) {
                    found.add(JAVA.relativize(file) + ": " + matcher.group());
                }
            }
        }
        assertThat(found).isEmpty();
    }

    /** What the routes of the product begin with. */
    private static Set<String> firstWords() {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AnnotationTypeFilter(Route.class));
        return scanner.findCandidateComponents("academy.guildhall").stream()
                .map(view -> view.getBeanClassName())
                .map(LinksTest::route)
                .map(route -> route.replaceAll("/.*", ""))
                .filter(word -> !word.isEmpty())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String route(String view) {
        try {
            return Class.forName(view).getAnnotation(Route.class).value();
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<Path> sources() throws IOException {
        try (Stream<Path> files = Files.walk(JAVA)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> !file.toString().endsWith("Links.java"))
                    .sorted()
                    .toList();
        }
    }
}
