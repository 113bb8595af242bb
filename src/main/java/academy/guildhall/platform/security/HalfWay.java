package academy.guildhall.platform.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Whose password was right and of whom more is asked. It stands in the session beside the security context, which stays empty:
 * nobody is signed in by it, and nothing that asks who is signed in can mistake it. See ADR 0067.
 */
public record HalfWay(SignedIn user, SecondStep.Asked asked, Instant since) implements Serializable {
    private static final String KEY = HalfWay.class.getName();
    private static final Duration LONGEST = Duration.ofMinutes(10);

    /** In a session of a new name: whoever knew the old one isn't half way. */
    void keep(HttpServletRequest request) {
        request.getSession();
        request.changeSessionId();
        request.getSession().setAttribute(KEY, this);
    }

    /** Who is half way in this session, and hasn't been for too long. */
    public static Optional<HalfWay> of(HttpServletRequest request, Instant now) {
        return of(request).filter(half -> now.isBefore(half.since().plus(LONGEST)));
    }

    static Optional<HalfWay> of(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session == null ? Optional.empty() : Optional.ofNullable((HalfWay) session.getAttribute(KEY));
    }

    static void forget(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.removeAttribute(KEY);
        }
    }
}
