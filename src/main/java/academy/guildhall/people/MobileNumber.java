package academy.guildhall.people;

import academy.guildhall.platform.text.TextKey;

/** A mobile number of the mainland: eleven digits, beginning with 13 to 19. */
public record MobileNumber(String text) {
    public MobileNumber {
        text = TextKey.phone(text);
        if (!isValid(text)) {
            throw new IllegalArgumentException("not a mobile number");
        }
    }

    public static boolean isValid(String written) {
        return TextKey.phone(written).matches("1[3-9][0-9]{9}");
    }

    /** As it is shown: {@code 138****1234}. */
    public String masked() {
        return text.substring(0, 3) + "****" + text.substring(7);
    }

    @Override
    public String toString() {
        return masked();
    }
}
