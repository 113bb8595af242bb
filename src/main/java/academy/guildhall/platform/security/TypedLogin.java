package academy.guildhall.platform.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import org.jspecify.annotations.Nullable;

/** What somebody typed as e-mail when it didn't let them in: they need not type it again. */
public final class TypedLogin {
    private static final String KEY = TypedLogin.class.getName();
    private static final int LONGEST = 200;

    private TypedLogin() {}

    static void keep(HttpServletRequest request) {
        String typed = request.getParameter("username");
        if (typed != null && typed.length() <= LONGEST) {
            request.getSession().setAttribute(KEY, typed);
        }
    }

    public static @Nullable String of(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session == null ? null : (String) session.getAttribute(KEY);
    }
}
