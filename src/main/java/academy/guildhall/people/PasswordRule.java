package academy.guildhall.people;

import academy.guildhall.platform.Faults;
import com.nulabinc.zxcvbn.StandardDictionaries;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Length, not signs: ten characters or more, and none that are tried first. BCrypt reads 72 bytes, so a longer one would be cut in silence. */
public final class PasswordRule {
    public static final int SHORTEST = 10;
    private static final int FEWEST_SIGNS = 5;
    private static final int LONGEST_BYTES = 72;

    private static final Pattern AROUND = Pattern.compile("^[^\\p{L}]+|[^\\p{L}]+$");
    private static final Pattern OURS = Pattern.compile(
            "guildhall|academy|craftsman|craftsmen|teacher|union|administrator|admin|工匠|学院|工会|讲师|管理员|[^\\p{L}]");

    private PasswordRule() {}

    public static void check(String password) {
        Faults faults = new Faults();
        check(faults, password);
        faults.refuse();
    }

    /** Notes what is wrong with it at the field {@code password}. */
    static void check(Faults faults, String password) {
        boolean repeats = password.codePoints().distinct().count() < FEWEST_SIGNS;
        faults.unless(
                        password.codePointCount(0, password.length()) >= SHORTEST,
                        "password",
                        "password.refused.short",
                        SHORTEST)
                .unless(
                        password.getBytes(StandardCharsets.UTF_8).length <= LONGEST_BYTES,
                        "password",
                        "password.refused.long",
                        LONGEST_BYTES)
                .unless(!repeats, "password", "password.refused.same")
                .unless(repeats || !isCommon(password.toLowerCase(Locale.ROOT)), "password", "password.refused.common");
    }

    /** One that is tried first, bare or with figures and signs around it, or nothing but words that stand on every page here. */
    private static boolean isCommon(String password) {
        return Common.PASSWORDS.contains(password)
                || Common.PASSWORDS.contains(AROUND.matcher(password).replaceAll(""))
                || OURS.matcher(password).replaceAll("").isEmpty();
    }

    /** The thirty thousand most common, with which the library that holds them measures others. */
    private static final class Common {
        static final Set<String> PASSWORDS = load();

        private static Set<String> load() {
            try {
                return Set.copyOf(StandardDictionaries.PASSWORDS_LOADER.load().getFrequencies());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
