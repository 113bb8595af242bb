package academy.guildhall.audit;

import academy.guildhall.platform.Refusal;
import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A record as somebody holds it apart from the database, from a paper or from a verification: its number, and its hash or the
 * beginning of it.
 *
 * @param hash in hexadecimal, small letters
 */
public record HeldHead(long position, String hash) {
    /** Signs of a hash on a paper: 96 bits, which nobody finds again by trying. */
    static final int SHOWN = 24;

    private static final int WHOLE = 64;
    private static final Pattern NUMBER = Pattern.compile("[1-9][0-9]{0,17}");
    private static final Pattern SIGNS = Pattern.compile("[0-9a-f]{" + SHOWN + "," + WHOLE + "}");
    private static final Pattern BETWEEN = Pattern.compile("[\\s.,:·…-]+");

    /** As they were typed, in whatever groups and width. Refused when they are none. */
    public static HeldHead read(String number, String hash) {
        Matcher position = NUMBER.matcher(plain(number));
        if (!position.matches()) {
            throw new Refusal("audit.held.refused.position");
        }
        String signs = plain(hash);
        if (!SIGNS.matcher(signs).matches()) {
            throw new Refusal("audit.held.refused.hash", SHOWN);
        }
        return new HeldHead(Long.parseLong(position.group()), signs);
    }

    private static String plain(String typed) {
        String narrow = Normalizer.normalize(typed, Normalizer.Form.NFKC);
        return BETWEEN.matcher(narrow).replaceAll("").toLowerCase(Locale.ROOT);
    }

    /** Whether this is that record's. */
    boolean isOf(String whole) {
        return whole.startsWith(hash);
    }

    static String groups(String hash) {
        return hash.toUpperCase(Locale.ROOT).replaceAll("(.{4})(?!$)", "$1 ");
    }
}
