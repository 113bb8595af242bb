package academy.guildhall.certification;

import academy.guildhall.platform.text.TextKey;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A certificate's number, {@code GJJS-2026-02-0038-47}: programme, year, batch, serial, check digits. A number of the right form
 * with other check digits is a typing mistake, and can't be made into one of these. Older ones have one character instead.
 *
 * @param text as it is printed
 */
public record CertificateNumber(String text) {
    private static final Pattern PARTS =
            Pattern.compile("([A-Z]{2,8})([0-9]{4})([0-9]{2})([0-9]{4})([0-9]{2}|[0-9A-Z*])", Pattern.CASE_INSENSITIVE);
    private static final Pattern LAYOUT = Pattern.compile("[ _.-]+");
    private static final int LONGEST_TYPED = 60;

    public CertificateNumber {
        if (!parse(text).equals(Optional.of(text))) {
            throw new IllegalArgumentException("not a certificate's number: " + text);
        }
    }

    /**
     * The number that comes next in a series.
     *
     * @param year with four digits
     * @param batch 1 to 99
     * @param serial 1 to 9999
     */
    static CertificateNumber of(String programme, int year, int batch, int serial) {
        String body = "%s-%04d-%02d-%04d".formatted(programme, year, batch, serial);
        return new CertificateNumber(body + "-" + CheckDigits.of(body.replace("-", "")));
    }

    /** Reads what somebody typed: spaces, dashes, width and case don't matter. Empty when it is mistyped. */
    public static Optional<CertificateNumber> read(String typed) {
        return parse(typed).map(CertificateNumber::new);
    }

    private static Optional<String> parse(String typed) {
        if (typed.length() > LONGEST_TYPED) {
            return Optional.empty();
        }
        String plain = LAYOUT.matcher(TextKey.number(typed)).replaceAll("").toUpperCase(Locale.ROOT);
        Matcher parts = PARTS.matcher(plain);
        if (!parts.matches() || !check(plain.substring(0, parts.start(5)), parts.group(5))) {
            return Optional.empty();
        }
        return Optional.of(
                String.join("-", parts.group(1), parts.group(2), parts.group(3), parts.group(4), parts.group(5)));
    }

    private static boolean check(String body, String given) {
        return given.length() == 1
                ? CheckCharacter.of(body) == given.charAt(0)
                : CheckDigits.of(body).equals(given);
    }

    @Override
    public String toString() {
        return text;
    }
}
