package academy.guildhall.people;

import java.util.regex.Pattern;

/** Whether a text can be an address for mail: one @, a host with a dot, no white space. The mail server knows the rest. */
public final class EmailAddress {
    private static final int LONGEST = 254;
    private static final Pattern FORM = Pattern.compile("[^\\s@<>,;\"]{1,64}@[^\\s@<>,;\"]+\\.[^\\s@<>,;\".]{2,}");

    private EmailAddress() {}

    public static boolean isValid(String text) {
        return text.strip().length() <= LONGEST && FORM.matcher(text.strip()).matches();
    }
}
