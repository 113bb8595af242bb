package academy.guildhall.platform.security;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.web.util.WebUtils;

/**
 * What somebody typed as e-mail when it didn't let them in: they need not type it again. It goes back to their own browser for
 * some minutes; here nothing is kept of somebody who isn't signed in.
 */
public final class TypedLogin {
    private static final String NAME = "typed";
    private static final int LONGEST = 200;
    private static final Duration KEPT = Duration.ofMinutes(10);

    private TypedLogin() {}

    static void keep(HttpServletRequest request, HttpServletResponse response) {
        String typed = request.getParameter("username");
        if (typed != null && typed.length() <= LONGEST) {
            String written =
                    Base64.getUrlEncoder().withoutPadding().encodeToString(typed.getBytes(StandardCharsets.UTF_8));
            ResponseCookie cookie = ResponseCookie.from(NAME, written)
                    .path(request.getContextPath() + "/login")
                    .maxAge(KEPT)
                    .httpOnly(true)
                    .secure(request.isSecure())
                    .sameSite("Lax")
                    .build();
            response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
        }
    }

    public static @Nullable String of(HttpServletRequest request) {
        Cookie cookie = WebUtils.getCookie(request, NAME);
        if (cookie == null) {
            return null;
        }
        try {
            String typed = new String(Base64.getUrlDecoder().decode(cookie.getValue()), StandardCharsets.UTF_8);
            return typed.length() <= LONGEST ? typed : null;
        } catch (IllegalArgumentException notOurs) {
            return null;
        }
    }
}
