package academy.guildhall.people;

import academy.guildhall.platform.text.TextKey;
import java.util.regex.Pattern;

/** Whether a text can be an address for mail: one @, a host with a dot, no white space. The mail server knows the rest. */
public final class EmailAddress {
    private static final int LONGEST = 254;
    private static final Pattern FORM = Pattern.compile("[^\\s@<>,;\"]{1,64}@[^\\s@<>,;\"]+\\.[^\\s@<>,;\".]{2,}");

    private EmailAddress() {}

    public static boolean isValid(String text) {
        String plain = plain(text);
        return plain.length() <= LONGEST && FORM.matcher(plain).matches();
    }

    /** As it is told to somebody whose it may not be: {@code zh***@example.com}. */
    public static String masked(String address) {
        int at = address.indexOf('@');
        return address.substring(0, Math.min(2, at)) + "***" + address.substring(at);
    }

    /** The form in which an address is kept, compared and signed in with. See {@link TextKey#login}. */
    public static String plain(String written) {
        return TextKey.login(written);
    }
}
