package academy.guildhall.platform.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import org.springframework.web.filter.OncePerRequestFilter;

/** Ends a session for good when it has lasted as long as one may, however busy it is. */
class SessionLimit extends OncePerRequestFilter {
    private static final String BEGAN = "guildhall.began";
    private final Duration longest;
    private final Clock clock;

    SessionLimit(Duration longest, Clock clock) {
        this.longest = longest;
        this.clock = clock;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        HttpSession session = request.getSession(false);
        if (session != null) {
            long now = clock.millis();
            if (session.getAttribute(BEGAN) instanceof Long began) {
                if (now - began > longest.toMillis()) {
                    session.invalidate();
                }
            } else {
                session.setAttribute(BEGAN, now);
            }
        }
        chain.doFilter(request, response);
    }
}
