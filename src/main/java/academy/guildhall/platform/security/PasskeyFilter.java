package academy.guildhall.platform.security;

import academy.guildhall.platform.security.SecondStep.Asked;
import academy.guildhall.platform.security.SecondStep.Taken;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
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
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatchers;

/**
 * Takes what a device answered, from a form as any other. Who is signed in by it is one of ours ({@link SignedIn}), as by every
 * other way in.
 */
class PasskeyFilter extends AbstractAuthenticationProcessingFilter {
    /** Where a passkey comes in, who must be half way there, and where one is back when it wasn't right. */
    enum Way {
        /** Of somebody who has typed nothing: it is both factors. */
        ALONE("/sign-in/passkey", null, "/login"),
        AFTER_PASSWORD("/sign-in/code/passkey", Asked.CODE, "/login/code"),
        FIRST("/sign-in/second-factor/passkey", Asked.SET_UP, "/login/second-factor");

        final String path;
        final @Nullable Asked asked;
        final String page;

        Way(String path, @Nullable Asked asked, String page) {
            this.path = path;
            this.asked = asked;
            this.page = page;
        }

        static Way of(HttpServletRequest request) {
            return Arrays.stream(values())
                    .filter(way -> way.path.equals(request.getServletPath()))
                    .findFirst()
                    .orElse(ALONE);
        }
    }

    private final PasskeyStep step;
    private final FirstPasskey first;
    private final PasskeyChallenges challenges;
    private final AuthenticationEventPublisher events;
    private final Clock clock;

    PasskeyFilter(
            PasskeyStep step,
            FirstPasskey first,
            PasskeyChallenges challenges,
            AuthenticationEventPublisher events,
            Clock clock) {
        super(RequestMatchers.anyOf(Arrays.stream(Way.values())
                .map(way -> PathPatternRequestMatcher.pathPattern(HttpMethod.POST, way.path))
                .toArray(RequestMatcher[]::new)));
        this.step = step;
        this.first = first;
        this.challenges = challenges;
        this.events = events;
        this.clock = clock;
    }

    @Override
    public Authentication attemptAuthentication(HttpServletRequest request, HttpServletResponse response) {
        Way way = Way.of(request);
        HalfWay half = way == Way.ALONE
                ? null
                : HalfWay.of(request, clock.instant())
                        .filter(here -> here.asked() == way.asked)
                        .orElseThrow(() -> new SessionAuthenticationException("nobody is half way here"));
        try {
            Taken taken = challenges
                    .take(request, response, half)
                    .flatMap(challenge -> take(request, challenge, half))
                    .orElseThrow(() -> new BadCredentialsException("no right passkey"));
            HalfWay.forget(request);
            if (!taken.recoveryCodes().isEmpty()) {
                new FreshCodes(taken.recoveryCodes()).keep(request);
            }
            Authentication in = UsernamePasswordAuthenticationToken.authenticated(
                    taken.user().withoutHash(), null, held(taken.user(), half));
            events.publishAuthenticationSuccess(in);
            return in;
        } catch (AuthenticationException wrong) {
            events.publishAuthenticationFailure(
                    wrong,
                    UsernamePasswordAuthenticationToken.unauthenticated(
                            half == null ? "unknown" : half.user().login(), null));
            throw wrong;
        }
    }

    private Optional<Taken> take(HttpServletRequest request, PasskeyChallenge challenge, @Nullable HalfWay half) {
        String answer = typed(request, "credential");
        return half != null && half.asked() == Asked.SET_UP
                ? first.add(half, challenge, typed(request, "name"), answer)
                : step.take(challenge, answer, half).map(user -> new Taken(user, List.of()));
    }

    private static String typed(HttpServletRequest request, String field) {
        return Objects.requireNonNullElse(request.getParameter(field), "");
    }

    private List<GrantedAuthority> held(SignedIn user, @Nullable HalfWay half) {
        List<GrantedAuthority> held = new ArrayList<>(user.getAuthorities());
        held.add(FactorGrantedAuthority.withAuthority(FactorGrantedAuthority.WEBAUTHN_AUTHORITY)
                .issuedAt(clock.instant())
                .build());
        if (half != null) {
            held.add(FactorGrantedAuthority.withAuthority(FactorGrantedAuthority.PASSWORD_AUTHORITY)
                    .issuedAt(half.since())
                    .build());
        }
        return held;
    }
}
