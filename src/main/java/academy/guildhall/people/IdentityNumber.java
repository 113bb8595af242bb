package academy.guildhall.people;

import academy.guildhall.platform.text.TextKey;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Locale;
import java.util.Optional;

/**
 * A citizen's identity number: six digits of a region, eight of the birthday, three of a sequence, one check character
 * (GB 11643, which takes ISO 7064 MOD 11-2).
 */
public record IdentityNumber(String text) {
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CHECKS = "10X98765432";
    private static final DateTimeFormatter BIRTHDAY =
            DateTimeFormatter.ofPattern("uuuuMMdd", Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);

    /** Why a text isn't an identity number. */
    public enum Fault {
        FORM,
        BIRTHDAY,
        CHECK_DIGIT
    }

    public IdentityNumber {
        text = plain(text);
        Optional<Fault> fault = fault(text);
        if (fault.isPresent()) {
            throw new IllegalArgumentException("not an identity number: " + fault.get());
        }
    }

    public static Optional<Fault> fault(String written) {
        String number = plain(written);
        if (!number.matches("[0-9]{17}[0-9X]")) {
            return Optional.of(Fault.FORM);
        }
        if (birthday(number).isEmpty()) {
            return Optional.of(Fault.BIRTHDAY);
        }
        return check(number) == number.charAt(17) ? Optional.empty() : Optional.of(Fault.CHECK_DIGIT);
    }

    /** As it is kept, whatever width and blanks it was typed with. */
    public static String plain(String written) {
        return TextKey.number(written).toUpperCase(Locale.ROOT);
    }

    private static Optional<LocalDate> birthday(String number) {
        try {
            return Optional.of(LocalDate.parse(number.substring(6, 14), BIRTHDAY));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    /** The check character of the first 17 digits. */
    static char check(String number) {
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += WEIGHTS[i] * (number.charAt(i) - '0');
        }
        return CHECKS.charAt(sum % 11);
    }

    /** As it is shown: {@code 35*************123}. */
    public String masked() {
        return text.substring(0, 2) + "*".repeat(13) + text.substring(15);
    }

    @Override
    public String toString() {
        return masked();
    }
}
