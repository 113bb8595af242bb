package academy.guildhall.architecture;

import academy.guildhall.GuildhallApplication;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.modulith.core.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.core.DependencyDepth;

/**
 * What ties rooms to one another: imports, what their SQL reads, and the words that they use. Tables and views belong to the
 * room in whose folder of migrations they are made, messages to the room whose bundle holds them.
 */
final class Ties {
    private static final Path JAVA = Path.of("src/main/java/academy/guildhall");
    private static final Path MIGRATIONS = Path.of("src/main/resources/db/migration");
    private static final Path BUNDLES = Path.of("src/main/resources/i18n");
    private static final Pattern LITERAL =
            Pattern.compile("\"\"\"(.*?)\"\"\"|\"((?:[^\"\\\\\\n]|\\\\.)*)\"", Pattern.DOTALL);
    private static final Pattern MADE = Pattern.compile("create (table|view) (\\w+)");
    private static final Pattern READ = Pattern.compile("\\b(?:from|join|into|update)\\s+(?:only\\s+)?([a-z_]+)");
    private static final Pattern REFERENCE = Pattern.compile("\\breferences\\s+([a-z_]+)");

    enum Kind {
        IMPORT,
        SQL,
        WORDS
    }

    /** One tie, and where it is seen. */
    record Tie(String room, String to, Kind kind, String where) {}

    private final ApplicationModules modules = ApplicationModules.of(GuildhallApplication.class);
    private final Map<String, String> tables = new HashMap<>();
    private final Set<String> views = new TreeSet<>();
    private final Map<String, Set<String>> words = new HashMap<>();
    private final Set<Tie> ties = new java.util.LinkedHashSet<>();
    private final Set<String> strangersTables = new TreeSet<>();

    Ties() {
        each(MIGRATIONS, ".sql", (room, file) -> {
            Matcher made = MADE.matcher(read(file));
            while (made.find()) {
                tables.put(made.group(2), room);
                if (made.group(1).equals("view")) {
                    views.add(made.group(2));
                }
            }
        });
        try (Stream<Path> bundles = Files.list(BUNDLES)) {
            bundles.filter(path -> path.toString().endsWith("_en.properties")).forEach(this::words);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        modules.forEach(this::imports);
        each(MIGRATIONS, ".sql", (room, file) -> {
            String text = read(file).replaceAll("--[^\\n]*", "");
            // What guards a table from inside the database looks at the tables themselves.
            sql(room, text.replaceAll("(?s)\\$\\$.*?\\$\\$", ""), file);
            Matcher references = REFERENCE.matcher(text);
            while (references.find()) {
                add(room, tables.get(references.group(1)), Kind.SQL, file + ": " + references.group(1));
            }
        });
        each(JAVA, ".java", (room, file) -> {
            Matcher literals = LITERAL.matcher(read(file).replaceAll("(?m)^\\s*(\\*|//|/\\*).*$", ""));
            while (literals.find()) {
                String literal = literals.group(1) == null ? literals.group(2) : literals.group(1);
                sql(room, literal, file);
                for (String owner : words.getOrDefault(literal, Set.of())) {
                    add(room, owner, Kind.WORDS, file + ": " + literal);
                }
            }
        });
    }

    private void words(Path bundle) {
        Properties texts = new Properties();
        try (Reader reader = Files.newBufferedReader(bundle, StandardCharsets.UTF_8)) {
            texts.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        String room = bundle.getFileName().toString().replace("_en.properties", "");
        texts.stringPropertyNames().forEach(key -> {
            words.computeIfAbsent(key, none -> new TreeSet<>()).add(room);
            // A message for people is named without its last part.
            if (key.endsWith(".subject")) {
                words.computeIfAbsent(key.substring(0, key.length() - ".subject".length()), none -> new TreeSet<>())
                        .add(room);
            }
        });
    }

    private void imports(ApplicationModule module) {
        module.getDependencies(modules, DependencyDepth.IMMEDIATE).stream()
                .forEach(dependency -> add(
                        module.getIdentifier().toString(),
                        dependency.getTargetModule().getIdentifier().toString(),
                        Kind.IMPORT,
                        dependency.getSourceType().getSimpleName()));
    }

    private void sql(String room, String text, Path file) {
        Matcher reads = READ.matcher(text);
        while (reads.find()) {
            String owner = tables.get(reads.group(1));
            if (owner != null && !owner.equals(room)) {
                add(room, owner, Kind.SQL, file + ": " + reads.group(1));
                if (!views.contains(reads.group(1)) && !room.equals("sample")) {
                    strangersTables.add(file + ": " + reads.group(1));
                }
            }
        }
    }

    private void add(String room, @org.jspecify.annotations.Nullable String to, Kind kind, String where) {
        if (to != null && !to.equals(room)) {
            ties.add(new Tie(room, to, kind, where));
        }
    }

    private interface Look {
        void at(String room, Path file);
    }

    private static void each(Path folder, String ending, Look look) {
        try (Stream<Path> files = Files.walk(folder)) {
            files.filter(path -> path.toString().endsWith(ending))
                    .filter(path -> folder.relativize(path).getNameCount() > 1)
                    .sorted()
                    .forEach(path -> look.at(folder.relativize(path).getName(0).toString(), path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where a room reads another's tables and not what it publishes of them. The sample stands above all and makes them. */
    Set<String> strangersTables() {
        return strangersTables;
    }

    /** Ties that a room doesn't declare. */
    List<Tie> undeclared() {
        return ties.stream().filter(tie -> !isDeclared(tie)).toList();
    }

    private boolean isDeclared(Tie tie) {
        return declared(tie.room()).map(allowed -> allowed.contains(tie.to())).orElse(true);
    }

    /** What a room may stand on; nothing for those that may stand on all. */
    private java.util.Optional<Set<String>> declared(String room) {
        var annotation = packageOf(room).getAnnotation(org.springframework.modulith.ApplicationModule.class);
        if (annotation == null || annotation.type() == org.springframework.modulith.ApplicationModule.Type.OPEN) {
            return java.util.Optional.of(Set.of());
        }
        Set<String> allowed = new TreeSet<>();
        for (String one : annotation.allowedDependencies()) {
            if (one.equals(org.springframework.modulith.ApplicationModule.OPEN_TOKEN)) {
                return java.util.Optional.empty();
            }
            allowed.add(one.replaceAll("::.*", ""));
        }
        return java.util.Optional.of(allowed);
    }

    private static Package packageOf(String room) {
        try {
            return Class.forName("academy.guildhall." + room + ".package-info").getPackage();
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    /** For each room what it stands on, by whatever tie. */
    Map<String, Set<String>> below() {
        Map<String, Set<String>> below = new TreeMap<>();
        modules.forEach(module -> below.put(module.getIdentifier().toString(), new TreeSet<>()));
        ties.stream()
                .filter(this::isDeclared)
                .forEach(tie -> below.get(tie.room()).add(tie.to()));
        return below;
    }
}
