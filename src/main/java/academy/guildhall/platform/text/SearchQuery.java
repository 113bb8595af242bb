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

    /** An eighth of a few, and more than chance adds to it. */
    private static final int FEW_OF_SAMPLE = 200;

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

    /**
     * The condition alone; everything meets it where nothing is looked for. A word that is a piece itself needs no further
     * comparison, and mustn't have one: the database would take it for rarer than it is.
     */
    public String condition(String alias) {
        if (isEmpty()) {
            return "true";
        }
        String pieces = alias + ".search_pieces @> string_to_array(cast(:search_pieces as text), chr(10))";
        return words.stream().allMatch(word -> SearchText.piecesOf(word).contains(word))
                ? pieces
                : "(" + pieces + " and " + compared(alias) + ")";
    }

    /** The same condition for rows that are at hand, where nothing is to be looked up. */
    public String compared(String alias) {
        return isEmpty()
                ? "true"
                : alias + ".search_text like all (string_to_array(cast(:search_likes as text), chr(10)))";
    }

    /**
     * The common tables {@code few}, with up to one more than {@value #FEW} of those that are looked for, and {@code common},
     * whose {@code so} tells whether there are more. To look up what is common costs as much as there is of it, so a sample
     * is asked first; then {@code few} is left empty.
     *
     * @param columns that are selected
     * @param from the table or view
     * @param sample a view of an eighth of it
     * @param alias of both
     * @param further conditions, each behind an {@code and}
     */
    public String few(String columns, String from, String sample, String alias, String further) {
        return """
                sample as materialized (select count(*) as hits from (
                        select from %3$s %4$s where %5$s %6$s limit %7$d + 1) s),
                    few as materialized (select %1$s from %2$s %4$s
                        where (select hits from sample) <= %7$d and %5$s %6$s limit %8$d + 1),
                    common as (select (select hits from sample) > %7$d or count(*) > %8$d as so from few)
                """.formatted(columns, from, sample, alias, condition(alias), further, FEW_OF_SAMPLE, FEW);
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
