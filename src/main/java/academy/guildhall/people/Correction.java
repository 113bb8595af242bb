package academy.guildhall.people;

import academy.guildhall.platform.Refusal;
import academy.guildhall.platform.text.CleanText;
import org.jspecify.annotations.Nullable;

/**
 * What is to be known of a person from now on, all of it; what is the same as before stays untouched.
 *
 * @param employer by name; entered when it isn't known yet, nothing for nobody's
 * @param phone a mobile number, nothing for none, or the masked form of the present one, which leaves it as it is
 * @param email to reach them by, nothing for none
 * @param login what they sign in with; nothing where there is no account
 */
public record Correction(
        PersonName name,
        @Nullable String employer,
        @Nullable String phone,
        @Nullable String email,
        @Nullable String login) {
    public Correction {
        employer = text(employer);
        phone = text(phone);
        email = address(email);
        login = address(login);
        if (employer != null && employer.length() > NewPerson.LONGEST) {
            throw new Refusal("person.refused.long", NewPerson.LONGEST);
        }
        if (phone != null && !isMasked(phone) && !MobileNumber.isValid(phone)) {
            throw new Refusal("correction.refused.phone");
        }
    }

    /** Whether a text stands for a number that isn't shown. */
    public static boolean isMasked(String phone) {
        return phone.contains("*");
    }

    private static @Nullable String text(@Nullable String written) {
        if (written == null) {
            return null;
        }
        CleanText.require(written);
        String clean = CleanText.line(written);
        return clean.isEmpty() ? null : clean;
    }

    private static @Nullable String address(@Nullable String written) {
        String text = text(written);
        if (text == null) {
            return null;
        }
        if (!EmailAddress.isValid(text)) {
            throw new Refusal("setup.refused.email");
        }
        return EmailAddress.plain(text);
    }
}
