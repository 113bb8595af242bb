package academy.guildhall.credentials;

import academy.guildhall.platform.Sha256;
import java.util.Arrays;
import java.util.HexFormat;

/** Tells a statement in a list of those that have ended. Who hasn't seen the paper can't make it, and nothing is known by it. */
final class StatementId {
    static final int BYTES = 8;

    private StatementId() {}

    /** @param token of the paper's own page: 32 hexadecimal digits by chance, in lower case */
    static byte[] of(String token) {
        return Arrays.copyOf(
                HexFormat.of().parseHex(Sha256.hex(token.getBytes(java.nio.charset.StandardCharsets.US_ASCII))), BYTES);
    }
}
