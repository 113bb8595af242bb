package academy.guildhall.architecture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The statements that stand in the sources: the argument of every {@code sql(...)} and {@code batchUpdate(...)}, put together from its constants. */
final class SqlInSources {
    private static final Path JAVA = Path.of("src/main/java/academy/guildhall");
    private static final Pattern CALL = Pattern.compile("\\b(?:sql|batchUpdate)\\(");
    private static final Pattern TOKEN = Pattern.compile(
            "\\s*(\"\"\"\\n(?<block>.*?)\"\"\"|\"(?<text>(?:[^\"\\\\\\n]|\\\\.)*)\"|(?<name>[A-Z][A-Z_]*)\\b(?![.(])|(?<plus>\\+))",
            Pattern.DOTALL);

    /** A statement, or nothing where it is put together while the application runs. */
    record Found(String where, Optional<String> sql) {}

    private SqlInSources() {}

    static List<Found> all() {
        List<Found> found = new ArrayList<>();
        try (Stream<Path> files = Files.walk(JAVA)) {
            files.filter(path -> path.toString().endsWith(".java")).sorted().forEach(file -> read(file, found));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return found;
    }

    private static void read(Path file, List<Found> found) {
        String source;
        try {
            source = Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (!source.contains("JdbcClient") && !source.contains("NamedParameterJdbcOperations")) {
            return;
        }
        Map<String, String> constants = constants(source);
        Matcher call = CALL.matcher(source);
        while (call.find()) {
            String argument = argument(source, call.end());
            int line = (int) source.substring(0, call.start()).lines().count();
            found.add(new Found(JAVA.relativize(file) + ":" + line, evaluate(argument, constants)));
        }
    }

    /** Up to the parenthesis that ends the call. */
    private static String argument(String source, int from) {
        int depth = 1;
        int at = from;
        while (depth > 0) {
            if (source.startsWith("\"\"\"", at)) {
                at = source.indexOf("\"\"\"", at + 3) + 3;
                continue;
            }
            char sign = source.charAt(at);
            if (sign == '"') {
                at++;
                while (source.charAt(at) != '"') {
                    at += source.charAt(at) == '\\' ? 2 : 1;
                }
            } else if (sign == '(') {
                depth++;
            } else if (sign == ')') {
                depth--;
            }
            at++;
        }
        return source.substring(from, at - 1);
    }

    private static Map<String, String> constants(String source) {
        Map<String, String> constants = new LinkedHashMap<>();
        Matcher declared = Pattern.compile("static final String ([A-Z_]+) =").matcher(source);
        while (declared.find()) {
            int end = declared.end();
            while (source.charAt(end) != ';') {
                if (source.startsWith("\"\"\"", end)) {
                    end = source.indexOf("\"\"\"", end + 3) + 3;
                } else if (source.charAt(end) == '"') {
                    end = source.indexOf('"', end + 1) + 1;
                } else {
                    end++;
                }
            }
            String expression = source.substring(declared.end(), end);
            evaluate(expression, constants).ifPresent(value -> constants.put(declared.group(1), value));
        }
        return constants;
    }

    private static Optional<String> evaluate(String expression, Map<String, String> constants) {
        StringBuilder text = new StringBuilder();
        Matcher token = TOKEN.matcher(expression);
        int at = 0;
        while (at < expression.length() && !expression.substring(at).isBlank()) {
            if (!token.find(at) || token.start() != at) {
                return Optional.empty();
            }
            if (token.group("block") != null) {
                text.append(token.group("block"));
            } else if (token.group("text") != null) {
                text.append(token.group("text").translateEscapes());
            } else if (token.group("name") != null) {
                String value = constants.get(token.group("name"));
                if (value == null) {
                    return Optional.empty();
                }
                text.append(value);
            }
            at = token.end();
        }
        return Optional.of(text.toString());
    }
}
