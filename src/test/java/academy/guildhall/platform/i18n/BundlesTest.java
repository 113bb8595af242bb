package academy.guildhall.platform.i18n;

import static org.assertj.core.api.Assertions.assertThat;

import academy.guildhall.platform.State;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class BundlesTest {
    private static final Path BUNDLES = Path.of("src/main/resources/i18n");
    private static final Path SOURCES = Path.of("src/main/java");
    private static final Path TEMPLATES = Path.of("src/main/resources/templates");
    private static final Pattern USE = Pattern.compile(
            "(?:getTranslation|new Refusal|\\.fact|\\.text|\\.badge|\\.figures|\\.road|\\.sorted|NavItem\\.of|CohortSection\\.of)\\(\\s*\"([a-zA-Z]+\\.[a-zA-Z.]+[a-zA-Z])\"");
    private static final Pattern TEMPLATE_USE = Pattern.compile("#\\{([a-zA-Z.]+)[(}]");
    private static final Pattern CJK = Pattern.compile("\\p{IsHan}");

    @Test
    void bothLanguagesHaveTheSameKeysInEveryBundle() throws IOException {
        for (Path english : files("_en.properties")) {
            Path chinese =
                    english.resolveSibling(english.getFileName().toString().replace("_en.", "_zh."));
            assertThat(keys(chinese)).as(chinese.toString()).isEqualTo(keys(english));
        }
    }

    /** The later one would silently be said where the earlier one is meant. */
    @Test
    void noKeyStandsTwiceInAnyBundle() throws IOException {
        List<String> twice = new ArrayList<>();
        for (Path bundle : files(".properties")) {
            Set<String> seen = new HashSet<>();
            for (String line : Files.readAllLines(bundle)) {
                String key = line.replaceFirst("(?<!\\\\)=.*", "");
                if (line.contains("=") && !line.startsWith("#") && !seen.add(key)) {
                    twice.add(bundle.getFileName() + ": " + key);
                }
            }
        }
        assertThat(twice).isEmpty();
    }

    @Test
    void everyTextIsAMessageWithoutStraightApostrophes() throws IOException {
        for (Path bundle : files(".properties")) {
            Properties texts = load(bundle);
            texts.forEach((key, text) -> {
                assertThat(text.toString()).as("%s in %s", key, bundle).doesNotContain("'");
                new MessageFormat(text.toString(), Locale.ENGLISH);
            });
        }
    }

    @Test
    void englishTextsHoldNoChineseButForHeadingsOfLists() throws IOException {
        Set<String> quoted = Set.of("import.fault.gender", "import.fault.kind", "import.refused.headings");
        for (Path english : files("_en.properties")) {
            load(english).forEach((key, text) -> {
                if (!quoted.contains(key.toString())) {
                    assertThat(CJK.matcher(text.toString()).find())
                            .as("%s: %s", key, text)
                            .isFalse();
                }
            });
        }
    }

    /** A name or a figure stands in a Chinese sentence as it stands in an officer's, inserted or not: without blanks round it. */
    @Test
    void chineseTextsHaveNoBlanksRoundFiguresAndWhatIsInserted() throws IOException {
        Pattern blank = Pattern.compile("[\\p{IsHan}，。：；、“”（）《》] +[{0-9]|[}0-9] +[\\p{IsHan}，。：；、“”（）《》]");
        Set<String> wrong = new TreeSet<>();
        for (Path file : files("_zh.properties")) {
            load(file).forEach((key, text) -> {
                if (blank.matcher(text.toString()).find()) {
                    wrong.add(key + ": " + text);
                }
            });
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void everyKeyThatTheCodeNamesIsThere() throws IOException {
        Set<String> known = new TreeSet<>();
        for (Path english : files("_en.properties")) {
            known.addAll(keys(english));
        }
        Set<String> missing = new TreeSet<>();
        collect(SOURCES, ".java", USE, known, missing);
        collect(TEMPLATES, ".html", TEMPLATE_USE, known, missing);
        assertThat(missing).isEmpty();
    }

    @Test
    void everyStateHasItsWords() throws IOException {
        Set<String> known = new TreeSet<>();
        for (Path english : files("_en.properties")) {
            known.addAll(keys(english));
        }
        for (JavaClass type : new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("academy.guildhall")) {
            if (type.isEnum() && type.isAssignableTo(State.class)) {
                for (Object state : type.reflect().getEnumConstants()) {
                    assertThat(known).contains(((State) state).key());
                }
            }
        }
    }

    private static void collect(Path folder, String ending, Pattern use, Set<String> known, Set<String> missing)
            throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(ending)).toList()) {
                Matcher used = use.matcher(Files.readString(file));
                while (used.find()) {
                    if (!known.contains(used.group(1))) {
                        missing.add(used.group(1) + " in " + file.getFileName());
                    }
                }
            }
        }
    }

    private static Iterable<Path> files(String ending) throws IOException {
        try (Stream<Path> files = Files.list(BUNDLES)) {
            return files.filter(path -> path.toString().endsWith(ending)).toList();
        }
    }

    private static Set<String> keys(Path bundle) throws IOException {
        return load(bundle).stringPropertyNames();
    }

    private static Properties load(Path bundle) throws IOException {
        Properties texts = new Properties();
        try (Reader reader = Files.newBufferedReader(bundle, StandardCharsets.UTF_8)) {
            texts.load(reader);
        }
        return texts;
    }
}
