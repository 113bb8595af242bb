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
import java.util.Arrays;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.event.EventListener;
import org.springframework.security.authentication.event.AuthenticationSuccessEvent;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Slows guessing down. Each try counts before its password or code is looked at, so that many at once are no more than many one
 * after another, and no longer counts when it was right. Beyond a limit tries are turned away unread.
 *
 * <p>Five in a quarter of an hour for one account from one address, so that nobody locks somebody else out; fifty from one
 * address; and from wherever a hundred passwords an hour or twenty codes a day for one account, which its holder passes in a
 * browser that knows them. A code is one of a million, so fewer may be tried. See ADR 0065.
 */
@Component
class SignInThrottle {
    private static final Duration WINDOW = Duration.ofMinutes(15);
    private static final Duration LONG_WINDOW = Duration.ofHours(1);
    private static final Duration DAY = Duration.ofDays(1);
    private static final String COUNTED = SignInThrottle.class.getName();

    private final RateLimit together;
    private final RateLimit byAddress;
    private final RateLimit byAccount;
    private final RateLimit codesByAccount;
    private final KnownBrowsers browsers;
    private final SecurityLog log;

    @Autowired
    SignInThrottle(
            @Value("${guildhall.sign-in.wrong-per-account-and-address:5}") int together,
            @Value("${guildhall.sign-in.wrong-per-address:50}") int byAddress,
            @Value("${guildhall.sign-in.wrong-per-account:100}") int byAccount,
            @Value("${guildhall.sign-in.wrong-codes-per-account:20}") int codesByAccount,
            KnownBrowsers browsers,
            SecurityLog log) {
        this(together, byAddress, byAccount, codesByAccount, browsers, log, System::nanoTime);
    }

    SignInThrottle(
            int together,
            int byAddress,
            int byAccount,
            int codesByAccount,
            KnownBrowsers browsers,
            SecurityLog log,
            LongSupplier nanos) {
        this.together = new RateLimit(together, WINDOW, nanos);
        this.byAddress = new RateLimit(byAddress, WINDOW, nanos);
        this.byAccount = new RateLimit(byAccount, LONG_WINDOW, nanos);
        this.codesByAccount = new RateLimit(codesByAccount, DAY, nanos);
        this.browsers = browsers;
        this.log = log;
    }

    /** What is shown at the door. */
    private enum Door {
        PASSWORD("/sign-in"),
        CODE(SecondStepFilter.PATH),
        /** Nobody guesses a key; whoever shows wrong ones only costs work. */
        PASSKEY(PasskeyFilter.Way.ALONE.path),
        SECOND_PASSKEY(PasskeyFilter.Way.AFTER_PASSWORD.path),
        FIRST_PASSKEY(PasskeyFilter.Way.FIRST.path);

        private final String path;

        Door(String path) {
            this.path = path;
        }

        static @Nullable Door of(HttpServletRequest request) {
            return request.getMethod().equals("POST")
                    ? Arrays.stream(values())
                            .filter(door -> door.path.equals(request.getServletPath()))
                            .findFirst()
                            .orElse(null)
                    : null;
        }
    }

    private record Try(String login, String address) {
        /** A password is of whom it is typed for, a code of whoever is half way, a passkey alone of nobody yet. */
        static Try of(HttpServletRequest request) {
            String login = switch (Door.of(request)) {
                case CODE, SECOND_PASSKEY, FIRST_PASSKEY ->
                    HalfWay.of(request).map(half -> half.user().login()).orElse("");
                case PASSKEY -> "";
                case PASSWORD -> request.getParameter("username");
                case null -> "";
            };
            return new Try(normal(login), request.getRemoteAddr());
        }

        String both() {
            return address + " " + login;
        }
    }

    private boolean mayTry(HttpServletRequest request, Door door) {
        Try made = Try.of(request);
        if (door != Door.PASSKEY && !together.tryTake(made.both()) || !byAddress.tryTake(made.address())) {
            return false;
        }
        if (door != Door.PASSWORD && door != Door.CODE) {
            return true;
        }
        RateLimit wide = door == Door.CODE ? codesByAccount : byAccount;
        if (wide.tryTake(made.login())) {
            request.setAttribute(COUNTED, wide);
            return true;
        }
        return browsers.knows(request, made.login());
    }

    /** It doesn't count as wrong; what was wrong before it still does, until somebody is in. */
    void rightPassword(HttpServletRequest request, String login) {
        Try made = new Try(normal(login), request.getRemoteAddr());
        together.giveBack(made.both());
        giveBack(request, made);
    }

    private void giveBack(HttpServletRequest request, Try made) {
        byAddress.giveBack(made.address());
        if (request.getAttribute(COUNTED) instanceof RateLimit wide) {
            wide.giveBack(made.login());
        }
    }

    /** Within the request that signed in, before it is answered. */
    @EventListener
    void right(AuthenticationSuccessEvent event) {
        if (event.getAuthentication().getPrincipal() instanceof SignedIn user
                && RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes web
                && web.getResponse() instanceof HttpServletResponse response) {
            Try made = new Try(normal(user.login()), web.getRequest().getRemoteAddr());
            together.forget(made.both());
            giveBack(web.getRequest(), made);
            browsers.remember(web.getRequest(), response, made.login());
        }
    }

    /** Whether it was right nobody could tell: it doesn't count. */
    void unheard(HttpServletRequest request) {
        Try made = Try.of(request);
        together.giveBack(made.both());
        giveBack(request, made);
    }

    private static String normal(@Nullable String login) {
        return login == null ? "" : TextKey.login(login);
    }

    Filter filter() {
        return new OncePerRequestFilter() {
            @Override
            protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
                    throws ServletException, IOException {
                Door door = Door.of(request);
                if (door != null && !mayTry(request, door)) {
                    log.slowed(Try.of(request).login());
                    HalfWay.forget(request);
                    response.sendRedirect(request.getContextPath() + "/login?slow");
                } else {
                    chain.doFilter(request, response);
                }
            }
        };
    }
}
