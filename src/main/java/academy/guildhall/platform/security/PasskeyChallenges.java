package academy.guildhall.platform.security;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Gives challenges and takes them back without keeping anything: each says when it was given, signed, and stands in a cookie of the
 * browser that asked, for five minutes. Whoever asks for a million of them costs no memory. That none is good twice is looked at
 * where the passkeys are. See ADR 0067.
 */
@Component
public class PasskeyChallenges {
    private static final String NAME = "passkey";
    private static final Duration LONGEST = Duration.ofMinutes(5);
    private static final int CHANCE = 24;
    private static final int SIGNATURE = 16;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Secrets secrets;
    private final Clock clock;

    PasskeyChallenges(Secrets secrets, Clock clock) {
        this.secrets = secrets;
        this.clock = clock;
    }

    /** @param half who is half way, for whose second step it is; nothing for a sign-in by passkey alone */
    public PasskeyChallenge give(HttpServletRequest request, HttpServletResponse response, @Nullable HalfWay half) {
        byte[] chance = new byte[CHANCE];
        RANDOM.nextBytes(chance);
        Instant now = clock.instant();
        byte[] said = ByteBuffer.allocate(CHANCE + Long.BYTES)
                .put(chance)
                .putLong(now.toEpochMilli())
                .array();
        byte[] whole = ByteBuffer.allocate(said.length + SIGNATURE)
                .put(said)
                .put(secrets.signLink(whatFor(said, half)))
                .array();
        keep(request, response, Base64.getUrlEncoder().withoutPadding().encodeToString(whole), LONGEST);
        return new PasskeyChallenge(whole, now);
    }

    /** The one that this browser was given for this, if it isn't too old. It is taken out of the browser. */
    Optional<PasskeyChallenge> take(HttpServletRequest request, HttpServletResponse response, @Nullable HalfWay half) {
        Cookie[] cookies = request.getCookies();
        if (cookies == null) {
            return Optional.empty();
        }
        Optional<PasskeyChallenge> given = Arrays.stream(cookies)
                .filter(cookie -> cookie.getName().equals(NAME))
                .findFirst()
                .flatMap(cookie -> read(cookie.getValue(), half));
        keep(request, response, "", Duration.ZERO);
        return given;
    }

    private Optional<PasskeyChallenge> read(String value, @Nullable HalfWay half) {
        byte[] whole;
        try {
            whole = Base64.getUrlDecoder().decode(value);
        } catch (IllegalArgumentException bent) {
            return Optional.empty();
        }
        int length = CHANCE + Long.BYTES;
        if (whole.length != length + SIGNATURE) {
            return Optional.empty();
        }
        byte[] said = Arrays.copyOf(whole, length);
        Instant given = Instant.ofEpochMilli(ByteBuffer.wrap(said).getLong(CHANCE));
        Instant now = clock.instant();
        boolean good = secrets.signed(whatFor(said, half), Arrays.copyOfRange(whole, length, whole.length))
                && now.isBefore(given.plus(LONGEST));
        return good ? Optional.of(new PasskeyChallenge(whole, given)) : Optional.empty();
    }

    private static byte[] whatFor(byte[] said, @Nullable HalfWay half) {
        byte[] use = ("passkey for " + (half == null ? "a sign-in" : half.user().account() + " " + half.since()) + ": ")
                .getBytes(StandardCharsets.UTF_8);
        return ByteBuffer.allocate(use.length + said.length).put(use).put(said).array();
    }

    private static void keep(HttpServletRequest request, HttpServletResponse response, String value, Duration age) {
        Cookie cookie = new Cookie(NAME, value);
        cookie.setHttpOnly(true);
        cookie.setSecure(request.isSecure());
        cookie.setPath(request.getContextPath() + "/sign-in");
        cookie.setMaxAge((int) age.toSeconds());
        cookie.setAttribute("SameSite", "Strict");
        response.addCookie(cookie);
    }
}
