package academy.guildhall.platform.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;

/** Recovery codes that were made on the way in: shown until their holder says that they are kept, and not longer than the session. */
public record FreshCodes(List<String> codes) implements Serializable {
    private static final String KEY = FreshCodes.class.getName();

    public FreshCodes {
        codes = List.copyOf(codes);
    }

    void keep(HttpServletRequest request) {
        request.getSession().setAttribute(KEY, this);
    }

    public static Optional<FreshCodes> of(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session == null ? Optional.empty() : Optional.ofNullable((FreshCodes) session.getAttribute(KEY));
    }

    public static void forget(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.removeAttribute(KEY);
        }
    }
}
