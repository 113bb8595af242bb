package academy.guildhall.audit;

import academy.guildhall.platform.Faults;
import java.text.Normalizer;
import java.util.Locale;
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

    /** As they were typed, in whatever groups and width. Refused when they are none: {@code position}, {@code hash}. */
    public static HeldHead read(String number, String hash) {
        String digits = plain(number, "[\\s,]+");
        String signs = plain(hash, "[\\s.,:·…-]+");
        new Faults()
                .unless(NUMBER.matcher(digits).matches(), "position", "audit.held.refused.position")
                .unless(SIGNS.matcher(signs).matches(), "hash", "audit.held.refused.hash", SHOWN)
                .refuse();
        return new HeldHead(Long.parseLong(digits), signs);
    }

    /** @param between what stands between the signs and counts for nothing */
    private static String plain(String typed, String between) {
        return Normalizer.normalize(typed, Normalizer.Form.NFKC)
                .replaceAll(between, "")
                .toLowerCase(Locale.ROOT);
    }

    /** Whether this is that record's. */
    boolean isOf(String whole) {
        return whole.startsWith(hash);
    }

    static String groups(String hash) {
        return hash.toUpperCase(Locale.ROOT).replaceAll("(.{4})(?!$)", "$1 ");
    }
}
