package academy.guildhall.platform.security;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.security.web.savedrequest.SavedRequest;
import org.springframework.security.web.savedrequest.SimpleSavedRequest;

/**
 * Which page somebody asked for before they were asked to sign in: its path, in a cookie, so that asking makes no session. It leads
 * to a page of ours or nowhere, whoever wrote it.
 */
class WayBack implements RequestCache {
    private static final String NAME = "back";
    private static final int LONGEST = 1000;

    @Override
    public void saveRequest(HttpServletRequest request, HttpServletResponse response) {
        String asked = path(request);
        if (request.getMethod().equals("GET") && isOurs(asked)) {
            keep(
                    Base64.getUrlEncoder().withoutPadding().encodeToString(asked.getBytes(StandardCharsets.UTF_8)),
                    request,
                    response);
        }
    }

    private static String path(HttpServletRequest request) {
        String query = request.getQueryString();
        return request.getRequestURI() + (query == null ? "" : "?" + query);
    }

    @Override
    public @Nullable SavedRequest getRequest(HttpServletRequest request, HttpServletResponse response) {
        Cookie[] cookies = request.getCookies();
        return cookies == null
                ? null
                : Arrays.stream(cookies)
                        .filter(cookie -> cookie.getName().equals(NAME))
                        .map(cookie -> read(cookie.getValue()))
                        .filter(WayBack::isOurs)
                        .findFirst()
                        .map(SimpleSavedRequest::new)
                        .orElse(null);
    }

    private static String read(String value) {
        try {
            return new String(Base64.getUrlDecoder().decode(value), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException bent) {
            return "";
        }
    }

    /** A path from our root, on one line, that a browser can't take for another host's. */
    private static boolean isOurs(String path) {
        return path.length() <= LONGEST
                && path.startsWith("/")
                && !path.startsWith("//")
                && path.chars().noneMatch(sign -> sign <= ' ' || sign == '\\' || sign > '~');
    }

    /** Whoever is signed in and there has come back: it is done with. Nothing was sent with it that could be sent again. */
    @Override
    public @Nullable HttpServletRequest getMatchingRequest(HttpServletRequest request, HttpServletResponse response) {
        SavedRequest asked = getRequest(request, response);
        if (asked != null
                && FormTokens.isSignedIn(request)
                && asked.getRedirectUrl().equals(path(request))) {
            removeRequest(request, response);
        }
        return null;
    }

    @Override
    public void removeRequest(HttpServletRequest request, HttpServletResponse response) {
        if (getRequest(request, response) != null) {
            keep("", request, response);
        }
    }

    private static void keep(String value, HttpServletRequest request, HttpServletResponse response) {
        Cookie cookie = new Cookie(NAME, value);
        cookie.setHttpOnly(true);
        cookie.setSecure(request.isSecure());
        cookie.setPath("/");
        cookie.setMaxAge(value.isEmpty() ? 0 : -1);
        cookie.setAttribute("SameSite", "Lax");
        response.addCookie(cookie);
    }
}
