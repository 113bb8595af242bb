package academy.guildhall.people;

import academy.guildhall.platform.text.CleanText;
import academy.guildhall.platform.text.TextKey;

/**
 * A name as its bearer writes it. White space of any width inside a Chinese name is layout and is taken out; between Latin
 * words one space stays.
 */
public record PersonName(String text) {
    public static final int LONGEST = 60;

    public PersonName {
        CleanText.require(text);
        text = tidy(text);
        if (text.isEmpty() || text.length() > LONGEST) {
            throw new IllegalArgumentException("a name has 1 to " + LONGEST + " characters");
        }
    }

    /** Whether what somebody wrote can be a name: from one to {@link #LONGEST} characters, all of which can be read. */
    public static boolean isValid(String written) {
        String tidy = tidy(written);
        return !tidy.isEmpty()
                && tidy.length() <= LONGEST
                && CleanText.fault(written).isEmpty();
    }

    public static String tidy(String written) {
        String normal = CleanText.line(written);
        boolean latin = normal.codePoints().allMatch(c -> c < 0x2E80);
        return latin ? normal : normal.replace(" ", "");
    }

    /** The form in which names are compared. See {@link TextKey#name}. */
    public String key() {
        return TextKey.name(text);
    }
}
