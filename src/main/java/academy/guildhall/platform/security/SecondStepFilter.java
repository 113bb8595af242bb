package academy.guildhall.platform.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.springframework.http.HttpMethod;
import org.springframework.security.authentication.AuthenticationEventPublisher;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.FactorGrantedAuthority;
import org.springframework.security.web.authentication.AbstractAuthenticationProcessingFilter;
import org.springframework.security.web.authentication.session.SessionAuthenticationException;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;

/** Takes the code of whoever is half way, and only then is somebody signed in: with both factors, as Spring Security names them. */
class SecondStepFilter extends AbstractAuthenticationProcessingFilter {
    static final String PATH = "/sign-in/code";
    /** How Spring Security would call it, if it had one. */
    static final String FACTOR = "TOTP";

    private final SecondStep step;
    private final AuthenticationEventPublisher events;
    private final Clock clock;

    SecondStepFilter(SecondStep step, AuthenticationEventPublisher events, Clock clock) {
        super(PathPatternRequestMatcher.pathPattern(HttpMethod.POST, PATH));
        this.step = step;
        this.events = events;
        this.clock = clock;
    }

    @Override
    public Authentication attemptAuthentication(HttpServletRequest request, HttpServletResponse response) {
        HalfWay half = HalfWay.of(request, clock.instant())
                .orElseThrow(() -> new SessionAuthenticationException("nobody is half way here"));
        try {
            SecondStep.Taken taken = step.take(half, Objects.requireNonNullElse(request.getParameter("code"), ""))
                    .orElseThrow(() -> new BadCredentialsException("no right code"));
            HalfWay.forget(request);
            if (!taken.recoveryCodes().isEmpty()) {
                new FreshCodes(taken.recoveryCodes()).keep(request);
            }
            Authentication in =
                    UsernamePasswordAuthenticationToken.authenticated(taken.user(), null, held(half, taken.user()));
            events.publishAuthenticationSuccess(in);
            return in;
        } catch (AuthenticationException wrong) {
            events.publishAuthenticationFailure(
                    wrong,
                    UsernamePasswordAuthenticationToken.unauthenticated(
                            half.user().login(), null));
            throw wrong;
        }
    }

    private List<GrantedAuthority> held(HalfWay half, SignedIn user) {
        List<GrantedAuthority> held = new ArrayList<>(user.getAuthorities());
        held.add(factor(FactorGrantedAuthority.PASSWORD_AUTHORITY, half.since()));
        held.add(FactorGrantedAuthority.withFactor(FACTOR)
                .issuedAt(clock.instant())
                .build());
        return held;
    }

    private static GrantedAuthority factor(String authority, Instant at) {
        return FactorGrantedAuthority.withAuthority(authority).issuedAt(at).build();
    }
}
