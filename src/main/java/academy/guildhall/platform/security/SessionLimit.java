package academy.guildhall.platform.security;

import academy.guildhall.platform.time.AcademyTime;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Ends a session for good when it has lasted as long as one may, however busy it is, and when an authority begins or ends for
 * whoever is signed in: what they may see is made up at sign-in.
 */
class SessionLimit extends OncePerRequestFilter {
    private static final String BEGAN = "guildhall.began";
    private final Duration longest;
    private final Clock clock;
    private final AcademyTime time;

    SessionLimit(Duration longest, Clock clock, AcademyTime time) {
        this.longest = longest;
        this.clock = clock;
        this.time = time;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        HttpSession session = request.getSession(false);
        if (session != null) {
            long now = clock.millis();
            if (session.getAttribute(BEGAN) instanceof Long began) {
                if (now - began > longest.toMillis() || holdsOther(session, began)) {
                    session.invalidate();
                }
            } else {
                session.setAttribute(BEGAN, now);
            }
        }
        chain.doFilter(request, response);
    }

    private boolean holdsOther(HttpSession session, long began) {
        LocalDate signedInOn = time.local(Instant.ofEpochMilli(began)).toLocalDate();
        LocalDate today = time.today();
        return !today.equals(signedInOn)
                && session.getAttribute(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY)
                        instanceof SecurityContext context
                && context.getAuthentication() instanceof Authentication authentication
                && authentication.getPrincipal() instanceof SignedIn user
                && user.changesBetween(signedInOn, today);
    }
}
