package academy.guildhall.credentials;

import academy.guildhall.platform.Sha256;
import java.util.HexFormat;
import java.util.regex.Pattern;

/**
 * Tells which key signed something: the first four bytes of the public key's SHA-256.
 *
 * @param text eight hexadecimal digits
 */
public record KeyId(String text) {
    static final int BYTES = 4;

    private static final Pattern FORM = Pattern.compile("[0-9a-f]{" + 2 * BYTES + "}");

    public KeyId {
        if (!FORM.matcher(text).matches()) {
            throw new IllegalArgumentException("not the id of a key: " + text);
        }
    }

    static KeyId of(byte[] publicKey) {
        return new KeyId(Sha256.hex(publicKey).substring(0, 2 * BYTES));
    }

    byte[] bytes() {
        return HexFormat.of().parseHex(text);
    }

    @Override
    public String toString() {
        return text;
    }
}
