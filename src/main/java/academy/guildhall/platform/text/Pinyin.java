package academy.guildhall.platform.text;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Names as they are read: surnames as surnames (曾 zēng, 单 shàn, 尉迟 yùchí), other characters as is usual in names. */
public final class Pinyin {
    private static final Readings READINGS = new Readings();
    private static final String NO_TONE = "0";
    private static final String LAST = "~";
    private static final int LONGEST_WITH_SURNAME = 5;

    private Pinyin() {}

    /** Syllables with their tones behind them, as the table has them. */
    private static final class Readings {
        private final Map<Integer, String> usual = new HashMap<>();
        private final Map<Integer, String> surname = new HashMap<>();
        private final Map<String, String> surnames = new HashMap<>();

        Readings() {
            CharacterTable.read("pinyin.txt", (heading, line) -> {
                int blank = line.indexOf(' ');
                String reading = line.substring(0, blank);
                String characters = line.substring(blank + 1);
                switch (heading) {
                    case "reading" -> characters.codePoints().forEach(character -> usual.put(character, reading));
                    case "surname" -> surname.put(characters.codePointAt(0), reading);
                    default -> surnames.put(characters, reading);
                }
            });
        }
    }

    /** A character or a Latin word, and how it is read. */
    private record Part(String text, String syllable, String tone) {
        private Part(String text, String toned) {
            this(text, toned.substring(0, toned.length() - 1), toned.substring(toned.length() - 1));
        }

        /** A blank stands below every letter: a shorter syllable comes first, then the tone, then the character. */
        String key() {
            return syllable + " " + tone + (tone.equals(NO_TONE) ? "" : Strokes.place(text.codePointAt(0)));
        }
    }

    /** Plain ASCII whose order byte by byte is that of the names: by syllable, tone and character, one after the other. */
    public static String key(String name) {
        return parts(name).stream().map(Part::key).collect(Collectors.joining(","));
    }

    /** The syllables without tones and blanks: {@code zengguangyi}. */
    public static String letters(String name) {
        return parts(name).stream().map(Part::syllable).filter(Pinyin::isRead).collect(Collectors.joining());
    }

    /** The first letter of each syllable and word: {@code zgy}. */
    public static String initials(String name) {
        return parts(name).stream()
                .map(Part::syllable)
                .filter(Pinyin::isRead)
                .map(syllable -> syllable.substring(0, 1))
                .collect(Collectors.joining());
    }

    private static boolean isRead(String syllable) {
        return !syllable.startsWith(LAST);
    }

    private static List<Part> parts(String name) {
        String key = TextKey.of(name);
        int[] characters = key.codePoints().toArray();
        List<Part> parts = new ArrayList<>();
        int at = 0;
        if (characters.length <= LONGEST_WITH_SURNAME && key.codePoints().allMatch(Signs::isHan)) {
            at = surname(key, characters, parts);
        }
        while (at < characters.length) {
            at = part(characters, at, parts);
        }
        return parts;
    }

    /** Answers how many characters were read as a surname. */
    private static int surname(String key, int[] characters, List<Part> parts) {
        if (characters.length > 2) {
            int end = key.offsetByCodePoints(0, 2);
            String toned = READINGS.surnames.get(key.substring(0, end));
            if (toned != null) {
                String[] syllables = toned.split("(?<=[1-5])", -1);
                parts.add(new Part(Character.toString(characters[0]), syllables[0]));
                parts.add(new Part(Character.toString(characters[1]), syllables[1]));
                return 2;
            }
        }
        String toned = characters.length == 0 ? null : READINGS.surname.get(characters[0]);
        if (toned == null) {
            return 0;
        }
        parts.add(new Part(Character.toString(characters[0]), toned));
        return 1;
    }

    /** Reads one character or word and answers where the next one begins. */
    private static int part(int[] characters, int at, List<Part> parts) {
        int character = characters[at];
        String toned = READINGS.usual.get(character);
        if (toned != null) {
            parts.add(new Part(Character.toString(character), toned));
            return at + 1;
        }
        int end = at;
        StringBuilder word = new StringBuilder();
        while (end < characters.length && isLatin(characters[end])) {
            word.appendCodePoint(characters[end++]);
        }
        if (end > at) {
            parts.add(new Part(word.toString(), plain(word.toString()), NO_TONE));
            return end;
        }
        if (Character.isLetterOrDigit(character)) {
            parts.add(new Part(
                    Character.toString(character), LAST + String.format(Locale.ROOT, "%06x", character), NO_TONE));
        }
        return at + 1;
    }

    private static boolean isLatin(int character) {
        return Character.UnicodeScript.of(character) == Character.UnicodeScript.LATIN
                || character >= '0' && character <= '9'
                || Character.getType(character) == Character.NON_SPACING_MARK
                || character == '\'';
    }

    /** Latin letters without their accents; letters of their own are spelt out. */
    private static String plain(String word) {
        String letters = Normalizer.normalize(word, Normalizer.Form.NFD)
                .replaceAll("\\p{M}|'", "")
                .replace("ø", "o")
                .replace("æ", "ae")
                .replace("œ", "oe")
                .replace("ł", "l")
                .replace("đ", "d")
                .replace("ð", "d")
                .replace("þ", "th")
                .replace("ı", "i");
        return letters.replaceAll("[^a-z0-9]", "");
    }
}
