package academy.guildhall.platform.text;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What somebody looks for: words, each of which must be part of a name, of its pinyin initials or of an employer. The
 * condition for it, and any other {@code like}, is made here.
 */
public record SearchQuery(List<String> words) {
    /** As many people can be meant for all that is theirs to be gathered and put in order. */
    public static final int FEW = 1_000;

    private static final String LINE = "\n";

    public SearchQuery {
        words = List.copyOf(words);
    }

    public static SearchQuery of(String typed) {
        String blanks = typed.codePoints()
                .map(sign -> Signs.isBlank(sign) ? ' ' : sign)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        return new SearchQuery(Stream.of(blanks.split(" ", -1))
                .map(TextKey::name)
                .filter(word -> !word.isEmpty())
                .distinct()
                .toList());
    }

    public boolean isEmpty() {
        return words.isEmpty();
    }

    /** Whether a text has every word in it, for the few that are at hand. */
    public boolean finds(SearchText text) {
        return words.stream().allMatch(text.text()::contains);
    }

    /**
     * The condition, after an {@code and}, over the columns {@code search_pieces} and {@code search_text} of a table or view;
     * {@link #bind} gives its parameters.
     *
     * @param alias of the table or view in the statement
     */
    public String and(String alias) {
        return isEmpty() ? "" : " and " + condition(alias);
    }

    /** The condition alone; everything meets it where nothing is looked for. */
    public String condition(String alias) {
        return isEmpty()
                ? "true"
                : "(" + alias + ".search_pieces @> string_to_array(cast(:search_pieces as text), chr(10)) and " + alias
                        + ".search_text like all (string_to_array(cast(:search_likes as text), chr(10))))";
    }

    public JdbcClient.StatementSpec bind(JdbcClient.StatementSpec statement) {
        return isEmpty()
                ? statement
                : statement.param("search_pieces", pieces()).param("search_likes", likes());
    }

    private String pieces() {
        return words.stream()
                .flatMap(word -> SearchText.piecesOf(word).stream())
                .distinct()
                .collect(Collectors.joining(LINE));
    }

    private String likes() {
        return words.stream().map(SearchQuery::containing).collect(Collectors.joining(LINE));
    }

    /** A pattern for {@code like} that finds a text anywhere, taken as it is: its % and _ stand for themselves. */
    public static String containing(String text) {
        return "%" + text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
    }
}
