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
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2100;

    /** Provinces (GB/T 2260), Hong Kong, Macau and Taiwan; a 9 begins the number of a foreigner with a permanent residence. */
    private static final String REGIONS = "(?:1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5]|71|8[1-3]|9[0-9]).*";

    private static final DateTimeFormatter BIRTHDAY =
            DateTimeFormatter.ofPattern("uuuuMMdd", Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);

    /** Why a text isn't an identity number. */
    public enum Fault {
        FORM,
        /** No region's number begins like that. */
        REGION,
        /** A year before 1900, or one that is still to come by a century. */
        YEAR,
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
        if (!number.matches(REGIONS)) {
            return Optional.of(Fault.REGION);
        }
        int year = Integer.parseInt(number.substring(6, 10));
        if (year < FIRST_YEAR || year > LAST_YEAR) {
            return Optional.of(Fault.YEAR);
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

    public LocalDate birthday() {
        return birthday(text).orElseThrow();
    }

    /** Its seventeenth digit is odd for men. */
    public Gender gender() {
        return (text.charAt(16) - '0') % 2 == 1 ? Gender.MALE : Gender.FEMALE;
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
