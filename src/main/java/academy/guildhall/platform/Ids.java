package academy.guildhall.platform;

import java.security.SecureRandom;
import java.util.UUID;

/** Makes identifiers that sort by the time they were made (UUID version 7, RFC 9562 section 5.7). */
public final class Ids {
    private static final SecureRandom RANDOM = new SecureRandom();

    private Ids() {}

    /** A new identifier: 48 bits of time in milliseconds, 74 bits of chance. */
    @SuppressWarnings("JavaUtilDate")
    public static UUID next() {
        long millis = System.currentTimeMillis();
        long high = (millis << 16) | 0x7000L | (RANDOM.nextLong() & 0x0FFFL);
        long low = 0x8000000000000000L | (RANDOM.nextLong() & 0x3FFFFFFFFFFFFFFFL);
        return new UUID(high, low);
    }
}
