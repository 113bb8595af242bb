package academy.guildhall.people;

import java.text.Normalizer;

/**
 * A name as its bearer writes it. White space of any width inside a Chinese name is layout and is taken out; between Latin
 * words one space stays.
 */
public record PersonName(String text) {
    public static final int LONGEST = 60;

    public PersonName {
        text = tidy(text);
        if (text.isEmpty() || text.length() > LONGEST) {
            throw new IllegalArgumentException("a name has 1 to " + LONGEST + " characters");
        }
    }

    public static String tidy(String written) {
        String normal = Normalizer.normalize(written, Normalizer.Form.NFC)
                .replaceAll("[\\s\\u3000\\u00A0]+", " ")
                .strip();
        boolean latin = normal.codePoints().allMatch(c -> c < 0x2E80);
        return latin ? normal : normal.replace(" ", "");
    }

    /** The form in which names are compared and searched: lower case, without spaces and middle dots. */
    public String key() {
        return key(text);
    }

    public static String key(String written) {
        return tidy(written).toLowerCase(java.util.Locale.ROOT).replaceAll("[ ·•・]", "");
    }
}
