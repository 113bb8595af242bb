package academy.guildhall.platform.security;

import academy.guildhall.platform.text.TextKey;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
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
import org.springframework.security.authentication.DisabledException;
import org.springframework.security.authentication.event.AuthenticationFailureBadCredentialsEvent;
import org.springframework.security.authentication.event.AuthenticationSuccessEvent;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Slows guessing down: five wrong passwords for one account, or fifty from one address, and further tries are turned away
 * unread for a quarter of an hour.
 */
@Component
class SignInThrottle {
    private static final Duration WINDOW = Duration.ofMinutes(15);
    private static final int MOST_KEPT = 100_000;

    private final int perAccount;
    private final int perAddress;
    private final Cache<String, Bucket> buckets = Caffeine.newBuilder()
            .maximumSize(MOST_KEPT)
            .expireAfterAccess(WINDOW)
            .build();

    SignInThrottle(
            @Value("${guildhall.sign-in.wrong-per-account:5}") int perAccount,
            @Value("${guildhall.sign-in.wrong-per-address:50}") int perAddress) {
        this.perAccount = perAccount;
        this.perAddress = perAddress;
    }

    static boolean isClosed(AuthenticationException refused) {
        return refused instanceof DisabledException;
    }

    boolean isExhausted(String login, String address) {
        return account(login).getAvailableTokens() == 0 || address(address).getAvailableTokens() == 0;
    }

    @EventListener
    void wrong(AuthenticationFailureBadCredentialsEvent event) {
        account(event.getAuthentication().getName()).tryConsume(1);
        address(addressOf(event.getAuthentication())).tryConsume(1);
    }

    @EventListener
    void right(AuthenticationSuccessEvent event) {
        if (event.getAuthentication().getPrincipal() instanceof SignedIn user) {
            buckets.invalidate("account " + normal(user.login()));
        }
    }

    private static String addressOf(Authentication authentication) {
        return authentication.getDetails() instanceof WebAuthenticationDetails details
                ? String.valueOf(details.getRemoteAddress())
                : "unknown";
    }

    private Bucket account(String login) {
        return buckets.get("account " + normal(login), key -> bucket(perAccount));
    }

    private Bucket address(String address) {
        return buckets.get("address " + address, key -> bucket(perAddress));
    }

    private static Bucket bucket(int tries) {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(tries).refillIntervally(tries, WINDOW))
                .build();
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
                if (signIn && isExhausted(normal(request.getParameter("username")), request.getRemoteAddr())) {
                    response.sendRedirect(request.getContextPath() + "/login?slow");
                } else {
                    chain.doFilter(request, response);
                }
            }
        };
    }
}
