package academy.guildhall.people;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.time.Duration;
import java.time.Instant;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import java.util.stream.LongStream;
import javax.crypto.spec.SecretKeySpec;

/** Codes by the clock (RFC 6238) as every app makes them: six figures of HMAC-SHA-1, new each half minute. */
final class TimeCodes {
    static final Duration STEP = Duration.ofSeconds(30);

    /** Half minutes by which a telephone's clock may be wrong, either way (RFC 6238, section 5.2). */
    private static final int DRIFT = 1;
    /** As long as the hash (RFC 4226, section 4, R6). */
    private static final int SECRET_BYTES = 20;

    private static final Pattern CODE = Pattern.compile("\\d{6}");
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final TimeBasedOneTimePasswordGenerator GENERATOR = new TimeBasedOneTimePasswordGenerator(STEP, 6);

    private TimeCodes() {}

    static byte[] secret() {
        byte[] secret = new byte[SECRET_BYTES];
        RANDOM.nextBytes(secret);
        return secret;
    }

    /** Whether it has the form of one; typed with spaces, or in the wide figures of a Chinese keyboard. */
    static boolean isCode(String typed) {
        return CODE.matcher(plain(typed)).matches();
    }

    /** The half minute since 1970 whose code this is, of those near to now. */
    static OptionalLong step(byte[] secret, String typed, Instant now) {
        byte[] given = plain(typed).getBytes(StandardCharsets.UTF_8);
        long current = now.getEpochSecond() / STEP.toSeconds();
        return LongStream.rangeClosed(current - DRIFT, current + DRIFT)
                .filter(step -> MessageDigest.isEqual(given, code(secret, step).getBytes(StandardCharsets.UTF_8)))
                .findFirst();
    }

    static String code(byte[] secret, Instant at) {
        return code(secret, at.getEpochSecond() / STEP.toSeconds());
    }

    private static String code(byte[] secret, long step) {
        try {
            return GENERATOR.generateOneTimePasswordString(
                    new SecretKeySpec(secret, "RAW"), Instant.ofEpochSecond(step * STEP.toSeconds()));
        } catch (InvalidKeyException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String plain(String typed) {
        return Normalizer.normalize(typed, Normalizer.Form.NFKC).replaceAll("\\s", "");
    }
}
