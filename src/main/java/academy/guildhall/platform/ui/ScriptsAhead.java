package academy.guildhall.platform.ui;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;

/**
 * Names the application's scripts in the page itself: a browser would learn of each only from the one before it, and on a
 * line of 400 ms wait that long for each.
 */
final class ScriptsAhead {
    private static final String WEBAPP = "META-INF/VAADIN/webapp/";
    /** What the first script loads by name: the parts of Flow, and the list of what the page's own parts need. */
    private static final Pattern CHUNK = Pattern.compile("[\"'`]\\./((?:FlowBootstrap|FlowClient)-[\\w-]+\\.js)[\"'`]");

    private static final Pattern LIST = Pattern.compile("m\\.f=\\[([^\\]]+)]");
    private static final Pattern LISTED = Pattern.compile("\"\\./([\\w-]+\\.js)\"");

    private final Map<String, List<String>> known = new ConcurrentHashMap<>();

    void ahead(Document document) {
        Element entry = document.head().selectFirst("script[type=module][src*=/VAADIN/build/]");
        if (entry == null) {
            return;
        }
        String source = entry.attr("src");
        String folder = source.substring(0, source.lastIndexOf('/') + 1);
        known.computeIfAbsent(source, ScriptsAhead::named)
                .forEach(name -> document.head()
                        .appendElement("link")
                        .attr("rel", "modulepreload")
                        .attr("crossorigin", "")
                        .attr("fetchpriority", "low")
                        .attr("href", folder + name));
    }

    /** What the first script loads in any case, by its own text; nothing where it isn't a packaged one. */
    private static List<String> named(String source) {
        Resource script = new ClassPathResource(WEBAPP + source.replaceFirst("^\\./", ""));
        if (!script.exists()) {
            return List.of();
        }
        try {
            String text = script.getContentAsString(StandardCharsets.UTF_8);
            Stream<String> listed = LIST.matcher(text).results().flatMap(list -> names(LISTED, list.group(1)));
            return Stream.concat(names(CHUNK, text), listed).distinct().toList();
        } catch (IOException unreadable) {
            return List.of();
        }
    }

    private static Stream<String> names(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(match -> match.group(1));
    }
}
