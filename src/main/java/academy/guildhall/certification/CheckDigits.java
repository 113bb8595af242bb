package academy.guildhall.certification;

/**
 * The two check digits of ISO/IEC 7064, MOD 97-10, as bank accounts have them: digits alone, which are said on the telephone
 * without spelling. Every single wrong character and every exchange of two neighbours is noticed. See ADR 0040.
 */
final class CheckDigits {
    private static final int MODULUS = 97;
    private static final int RADIX = 36;

    private CheckDigits() {}

    /**
     * The digits that belong behind a text.
     *
     * @param text of digits and upper-case letters only; a letter counts as two digits, {@code A} as 10 and {@code Z} as 35
     */
    static String of(String text) {
        int rest = 0;
        for (int i = 0; i < text.length(); i++) {
            char sign = text.charAt(i);
            if (!(sign >= '0' && sign <= '9' || sign >= 'A' && sign <= 'Z')) {
                throw new IllegalArgumentException("only digits and letters A to Z have check digits");
            }
            int value = Character.digit(sign, RADIX);
            rest = (rest * (value > 9 ? 100 : 10) + value) % MODULUS;
        }
        return "%02d".formatted(MODULUS + 1 - rest * 100 % MODULUS);
    }
}
