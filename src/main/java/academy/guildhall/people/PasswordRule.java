package academy.guildhall.people;

import academy.guildhall.platform.Refusal;
import java.nio.charset.StandardCharsets;

/** Length, not signs: ten characters or more. BCrypt reads 72 bytes, so a longer one would be cut in silence. */
public final class PasswordRule {
    public static final int SHORTEST = 10;
    private static final int LONGEST_BYTES = 72;

    private PasswordRule() {}

    public static void check(String password) {
        if (password.codePointCount(0, password.length()) < SHORTEST) {
            throw new Refusal("password.refused.short", SHORTEST);
        }
        if (password.getBytes(StandardCharsets.UTF_8).length > LONGEST_BYTES) {
            throw new Refusal("password.refused.long", LONGEST_BYTES);
        }
        if (password.codePoints().distinct().count() < 5) {
            throw new Refusal("password.refused.same");
        }
    }
}
