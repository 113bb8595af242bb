package academy.guildhall.platform.security;

import academy.guildhall.platform.Sha256;
import academy.guildhall.platform.text.TextKey;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import org.springframework.stereotype.Component;

/**
 * Browsers in which somebody has signed in before: a signed cookie for each account, sent to the sign-in alone. It lets nobody in;
 * it only tells the holder of an account from those who guess at it from many addresses.
 */
@Component
class KnownBrowsers {
    private static final String NAME = "known-";
    private static final int NAME_DIGITS = 16;
    private static final Duration REMEMBERED = Duration.ofDays(180);

    private final Secrets secrets;

    KnownBrowsers(Secrets secrets) {
        this.secrets = secrets;
    }

    boolean knows(HttpServletRequest request, String login) {
        Cookie[] cookies = request.getCookies();
        return cookies != null
                && Arrays.stream(cookies)
                        .filter(cookie -> cookie.getName().equals(name(login)))
                        .anyMatch(cookie -> isSigned(login, cookie.getValue()));
    }

    void remember(HttpServletRequest request, HttpServletResponse response, String login) {
        Cookie cookie = new Cookie(
                name(login), Base64.getUrlEncoder().withoutPadding().encodeToString(secrets.signLink(said(login))));
        cookie.setHttpOnly(true);
        cookie.setSecure(request.isSecure());
        cookie.setPath(request.getContextPath() + "/sign-in");
        cookie.setMaxAge((int) REMEMBERED.toSeconds());
        cookie.setAttribute("SameSite", "Lax");
        response.addCookie(cookie);
    }

    private boolean isSigned(String login, String value) {
        try {
            return secrets.signed(said(login), Base64.getUrlDecoder().decode(value));
        } catch (IllegalArgumentException bent) {
            return false;
        }
    }

    private static String name(String login) {
        return NAME + Sha256.hex(said(login)).substring(0, NAME_DIGITS);
    }

    private static byte[] said(String login) {
        return ("a browser that knows " + TextKey.login(login)).getBytes(StandardCharsets.UTF_8);
    }
}
