package academy.guildhall.platform.security;

import academy.guildhall.platform.text.TextKey;
import academy.guildhall.platform.web.RateLimit;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.event.EventListener;
import org.springframework.security.authentication.event.AuthenticationSuccessEvent;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Slows guessing down. Each try counts before its password is looked at, so that many at once are no more than many one after
 * another, and no longer counts when it was right. Beyond a limit tries are turned away unread.
 *
 * <p>Five in a quarter of an hour for one account from one address, so that nobody locks somebody else out; fifty from one
 * address; and a hundred an hour for one account from wherever, which its holder passes in a browser that knows them.
 */
@Component
class SignInThrottle {
    private static final Duration WINDOW = Duration.ofMinutes(15);
    private static final Duration LONG_WINDOW = Duration.ofHours(1);
    private static final String COUNTED = SignInThrottle.class.getName();

    private final RateLimit together;
    private final RateLimit byAddress;
    private final RateLimit byAccount;
    private final KnownBrowsers browsers;
    private final SecurityLog log;

    SignInThrottle(
            @Value("${guildhall.sign-in.wrong-per-account-and-address:5}") int together,
            @Value("${guildhall.sign-in.wrong-per-address:50}") int byAddress,
            @Value("${guildhall.sign-in.wrong-per-account:100}") int byAccount,
            KnownBrowsers browsers,
            SecurityLog log) {
        this.together = new RateLimit(together, WINDOW);
        this.byAddress = new RateLimit(byAddress, WINDOW);
        this.byAccount = new RateLimit(byAccount, LONG_WINDOW);
        this.browsers = browsers;
        this.log = log;
    }

    private record Try(String login, String address) {
        static Try of(HttpServletRequest request) {
            String login = request.getParameter("username");
            return new Try(normal(login), request.getRemoteAddr());
        }

        String both() {
            return address + " " + login;
        }
    }

    private boolean mayTry(HttpServletRequest request) {
        Try made = Try.of(request);
        if (!together.tryTake(made.both()) || !byAddress.tryTake(made.address())) {
            return false;
        }
        boolean counted = byAccount.tryTake(made.login());
        request.setAttribute(COUNTED, counted);
        return counted || browsers.knows(request, made.login());
    }

    /** Within the request that signed in, before it is answered. */
    @EventListener
    void right(AuthenticationSuccessEvent event) {
        if (event.getAuthentication().getPrincipal() instanceof SignedIn user
                && RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes web
                && web.getResponse() instanceof HttpServletResponse response) {
            Try made = new Try(normal(user.login()), web.getRequest().getRemoteAddr());
            together.forget(made.both());
            byAddress.giveBack(made.address());
            if (Boolean.TRUE.equals(web.getRequest().getAttribute(COUNTED))) {
                byAccount.giveBack(made.login());
            }
            browsers.remember(web.getRequest(), response, made.login());
        }
    }

    private static String normal(@Nullable String login) {
        return login == null ? "" : TextKey.login(login);
    }

    Filter filter() {
        return new OncePerRequestFilter() {
            @Override
            protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
                    throws ServletException, IOException {
                boolean signIn = request.getMethod().equals("POST")
                        && request.getServletPath().equals("/sign-in");
                if (signIn && !mayTry(request)) {
                    log.slowed(Try.of(request).login());
                    response.sendRedirect(request.getContextPath() + "/login?slow");
                } else {
                    chain.doFilter(request, response);
                }
            }
        };
    }
}
