package academy.guildhall.people;

/** A mobile number of the mainland: eleven digits, beginning with 13 to 19. */
public record MobileNumber(String text) {
    public MobileNumber {
        text = plain(text);
        if (!isValid(text)) {
            throw new IllegalArgumentException("not a mobile number");
        }
    }

    public static boolean isValid(String written) {
        return plain(written).matches("1[3-9][0-9]{9}");
    }

    private static String plain(String written) {
        String digits = written.replaceAll("[\\s\\-]", "");
        return digits.startsWith("+86") ? digits.substring(3) : digits;
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
