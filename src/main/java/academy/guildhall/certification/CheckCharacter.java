package academy.guildhall.certification;

/**
 * The check character of numbers that were given before they had {@link CheckDigits}: they stay good. ISO/IEC 7064, MOD 37-2: over letters and digits, and itself a letter, a digit or {@code *}. As 37 is
 * prime and 2 has order 36 by it, every single wrong character and every exchange of two characters is noticed. See ADR 0040.
 */
final class CheckCharacter {
    private static final String ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ*";
    private static final int MODULUS = 37;
    private static final int RADIX = 2;

    private CheckCharacter() {}

    /**
     * The character that belongs behind a text.
     *
     * @param text of digits and upper-case letters only
     */
    static char of(String text) {
        int sum = 0;
        for (int i = 0; i < text.length(); i++) {
            int value = ALPHABET.indexOf(text.charAt(i));
            if (value < 0 || value == MODULUS - 1) {
                throw new IllegalArgumentException("only digits and letters A to Z have a check character");
            }
            sum = (sum + value) * RADIX % MODULUS;
        }
        return ALPHABET.charAt((MODULUS + 1 - sum) % MODULUS);
    }
}
