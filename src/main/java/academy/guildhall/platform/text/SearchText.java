package academy.guildhall.platform.text;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What something is found by: its texts in their keys, one a line, and the pieces of one and two signs in them. Trigrams, the
 * usual index for parts of words, don't serve names of two and three characters. Asked for by {@link SearchQuery}.
 */
public record SearchText(String text, List<String> pieces) {
    private static final int TWO = 2;

    public SearchText {
        pieces = List.copyOf(pieces);
    }

    public static SearchText of(@Nullable String... texts) {
        List<String> lines = Arrays.stream(texts)
                .filter(Objects::nonNull)
                .map(TextKey::name)
                .filter(line -> !line.isEmpty())
                .distinct()
                .toList();
        Set<String> pieces = new LinkedHashSet<>();
        for (String line : lines) {
            addPieces(line, pieces);
        }
        return new SearchText(String.join("\n", lines), List.copyOf(pieces));
    }

    /** What a person is found by: name, initials and letters in pinyin, and further texts, such as the employer's name. */
    public static SearchText ofPerson(String name, @Nullable String further) {
        return of(name, Pinyin.initials(name), Pinyin.letters(name), further);
    }

    private static void addPieces(String line, Set<String> to) {
        int[] signs = line.codePoints().toArray();
        for (int i = 0; i < signs.length; i++) {
            to.add(Character.toString(signs[i]));
            if (i > 0) {
                to.add(new String(signs, i - 1, TWO));
            }
        }
    }

    /** The pieces that a text has for sure in which this word is: those of two signs, or the only one. */
    static Set<String> piecesOf(String word) {
        int[] signs = word.codePoints().toArray();
        if (signs.length < TWO) {
            return Set.of(word);
        }
        return java.util.stream.IntStream.range(1, signs.length)
                .mapToObj(i -> new String(signs, i - 1, TWO))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
