package academy.guildhall.platform.text;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * The order of the strokes of characters, as official lists have it: the number of strokes, then the classes of the strokes
 * one by one, then the place in the national table of characters. See ADR 0050.
 */
final class Strokes {
    private static final Strokes ALL = new Strokes();
    private static final String UNKNOWN_CLASSES = "6";
    private static final String LAST = "99";
    private static final int SIGN_OF_NONE = 64;

    private final Map<Integer, String> classes = new HashMap<>();
    private final Map<Integer, Integer> places = new HashMap<>();
    private final TreeMap<Integer, Run> counts = new TreeMap<>();

    /** So many characters from a code point on have this number of strokes. */
    private record Run(int strokes, int length) {}

    private Strokes() {
        CharacterTable.read("strokes.txt", (heading, line) -> {
            if (heading.equals("count")) {
                count(line);
            } else {
                int character = line.codePointAt(0);
                classes.put(character, line.substring(Character.charCount(character)));
                if (heading.equals("table")) {
                    places.put(character, places.size() + 1);
                }
            }
        });
    }

    private void count(String line) {
        int blank = line.indexOf(' ');
        int character = Integer.parseInt(line, 0, blank, 16);
        int at = blank + 1;
        while (at < line.length()) {
            int strokes = line.charAt(at) - SIGN_OF_NONE;
            int end = at + 1;
            while (end < line.length() && Character.isDigit(line.charAt(end))) {
                end++;
            }
            int length = end == at + 1 ? 1 : Integer.parseInt(line, at + 1, end, 10);
            counts.put(character, new Run(strokes, length));
            character += length;
            at = end;
        }
    }

    /**
     * A key of digits whose order is that of the characters. No key begins another, so that keys can stand side by side.
     * Characters of which only the number of strokes is known stand last among those of that number; others at the end.
     */
    static String key(int character) {
        return ALL.keyOf(character);
    }

    private String keyOf(int character) {
        String known = classes.get(character);
        if (known != null) {
            return String.format(Locale.ROOT, "%02d%s%s", known.length(), known, place(character));
        }
        Map.Entry<Integer, Run> run = counts.floorEntry(character);
        boolean counted =
                run != null && character < run.getKey() + run.getValue().length();
        return counted && run != null
                ? String.format(Locale.ROOT, "%02d%s%s", run.getValue().strokes(), UNKNOWN_CLASSES, place(character))
                : LAST + place(character);
    }

    /** Four digits for a place in the national table, 9 and six hexadecimal digits of the code point for others. */
    static String place(int character) {
        Integer place = ALL.places.get(character);
        return place != null
                ? String.format(Locale.ROOT, "%04d", place)
                : String.format(Locale.ROOT, "9%06x", character);
    }
}
