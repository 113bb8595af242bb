package academy.guildhall.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import academy.guildhall.GuildhallApplication;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.core.DependencyDepth;

/** The module map of the README is made from the code: run with {@code -Dreadme.write=true} to write it anew. */
class ModuleMapTest {
    private static final Path README = Path.of("README.md");
    private static final String BEGIN = "<!-- modules -->\n";
    private static final String END = "<!-- /modules -->";
    private static final Set<String> BELOW_ALL = Set.of("platform", "people");

    @Test
    void theReadmesModuleMapIsThatOfTheCode() throws IOException {
        String readme = Files.readString(README);
        int begin = readme.indexOf(BEGIN) + BEGIN.length();
        int end = readme.indexOf(END);
        String map = map(ApplicationModules.of(GuildhallApplication.class));
        if (Boolean.getBoolean("readme.write")) {
            Files.writeString(README, readme.substring(0, begin) + map + readme.substring(end));
        } else {
            assertThat(readme.substring(begin, end)).isEqualTo(map);
        }
    }

    private static String map(ApplicationModules modules) {
        String arrows =
                modules.stream().map(module -> arrows(module, modules)).sorted().collect(Collectors.joining());
        return "```mermaid\nflowchart LR\n" + arrows + "```\n";
    }

    private static String arrows(ApplicationModule module, ApplicationModules modules) {
        String name = module.getIdentifier().toString();
        Set<String> below = new TreeSet<>(module.getDependencies(modules, DependencyDepth.IMMEDIATE).stream()
                .map(dependency -> dependency.getTargetModule().getIdentifier().toString())
                .filter(target -> !BELOW_ALL.contains(target))
                .collect(Collectors.toSet()));
        return below.isEmpty()
                ? "    " + name + "\n"
                : below.stream()
                        .map(target -> "    " + name + " --> " + target + "\n")
                        .collect(Collectors.joining());
    }
}
