package academy.guildhall.platform.text;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What something is found by: its texts in their keys, one a line, and the pieces of one and two signs in them. Trigrams, the
 * usual index for parts of words, don't serve names of two and three characters. Numbers have but a dozen signs, so that two
 * of these are in every other one: they are found by three and four as well. Asked for by {@link SearchQuery}.
 */
public record SearchText(String text, List<String> pieces) {
    private static final int TWO = 2;
    private static final int LONGEST = 4;

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
            for (int length = 1; length <= LONGEST && i + length <= signs.length; length++) {
                if (length <= TWO || isOfNumber(signs, i, length)) {
                    to.add(new String(signs, i, length));
                }
            }
        }
    }

    /** Plain letters, digits and dashes with a digit among them, and no end of the line. */
    private static boolean isOfNumber(int[] signs, int from, int length) {
        if (from + length > signs.length) {
            return false;
        }
        boolean digit = false;
        for (int i = from; i < from + length; i++) {
            boolean isDigit = signs[i] >= '0' && signs[i] <= '9';
            if (!isDigit && signs[i] != '-' && (signs[i] < 'a' || signs[i] > 'z')) {
                return false;
            }
            digit |= isDigit;
        }
        return digit;
    }

    /**
     * The pieces that a text has for sure in which this word is: the longest of its numbers, side by side up to their end, and
     * those of two signs elsewhere, or the only one.
     */
    static Set<String> piecesOf(String word) {
        int[] signs = word.codePoints().toArray();
        if (signs.length < TWO) {
            return Set.of(word);
        }
        Set<String> pieces = new LinkedHashSet<>();
        int length = Math.min(LONGEST, signs.length);
        int next = 0;
        int known = 1;
        for (int i = 0; i + TWO <= signs.length; i++) {
            if (isOfNumber(signs, i, length)) {
                if (i >= next || !isOfNumber(signs, i + 1, length)) {
                    pieces.add(new String(signs, i, length));
                    next = i + length;
                }
                known = i + length;
            } else if (i + TWO > known) {
                pieces.add(new String(signs, i, TWO));
            }
        }
        return pieces;
    }
}
