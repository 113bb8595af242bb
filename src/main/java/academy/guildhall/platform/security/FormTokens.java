package academy.guildhall.platform.security;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.csrf.DefaultCsrfToken;
import org.springframework.security.web.csrf.HttpSessionCsrfTokenRepository;
import org.springframework.stereotype.Component;

/**
 * The token of a form: in the session of whoever is signed in, and in a cookie of whoever isn't, so that a page to sign in at makes
 * no session. Who is signed in is never believed by the cookie. See ADR 0067.
 */
@Component
class FormTokens implements CsrfTokenRepository {
    private static final String NAME = "form";
    private static final int LONGEST = 100;

    private final HttpSessionCsrfTokenRepository sessions = new HttpSessionCsrfTokenRepository();

    @Override
    public CsrfToken generateToken(HttpServletRequest request) {
        return sessions.generateToken(request);
    }

    @Override
    public @Nullable CsrfToken loadToken(HttpServletRequest request) {
        return isSignedIn(request) ? sessions.loadToken(request) : ofCookie(request);
    }

    @Override
    public void saveToken(@Nullable CsrfToken token, HttpServletRequest request, HttpServletResponse response) {
        if (isSignedIn(request)) {
            sessions.saveToken(token, request, response);
        } else if (token != null || ofCookie(request) != null) {
            keep(token == null ? "" : token.getToken(), request, response);
        }
    }

    static boolean isSignedIn(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session != null
                && session.getAttribute(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY) != null;
    }

    private @Nullable CsrfToken ofCookie(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        if (cookies == null) {
            return null;
        }
        CsrfToken form = sessions.generateToken(request);
        return Arrays.stream(cookies)
                .filter(cookie -> cookie.getName().equals(name(request)))
                .map(Cookie::getValue)
                .filter(value -> !value.isEmpty() && value.length() <= LONGEST)
                .findFirst()
                .map(value -> new DefaultCsrfToken(form.getHeaderName(), form.getParameterName(), value))
                .orElse(null);
    }

    private static void keep(String value, HttpServletRequest request, HttpServletResponse response) {
        Cookie cookie = new Cookie(name(request), value);
        cookie.setHttpOnly(true);
        cookie.setSecure(request.isSecure());
        cookie.setPath("/");
        cookie.setMaxAge(value.isEmpty() ? 0 : -1);
        cookie.setAttribute("SameSite", "Lax");
        response.addCookie(cookie);
    }

    /** Over https no neighbouring host can set one of this name. */
    private static String name(HttpServletRequest request) {
        return request.isSecure() ? "__Host-" + NAME : NAME;
    }
}
