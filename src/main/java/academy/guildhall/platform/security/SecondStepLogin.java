package academy.guildhall.platform.security;

import academy.guildhall.platform.data.DatabaseAway;
import com.vaadin.flow.spring.security.VaadinSavedRequestAwareAuthenticationSuccessHandler;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import org.springframework.security.authentication.AuthenticationEventPublisher;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.authentication.dao.DaoAuthenticationProvider;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.authentication.AbstractAuthenticationProcessingFilter;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;
import org.springframework.security.web.authentication.session.SessionAuthenticationException;
import org.springframework.security.web.authentication.session.SessionAuthenticationStrategy;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.stereotype.Component;

/**
 * Signing in by steps: a right password alone signs in those of whom no more is asked. Others are half way, and signed in by the
 * step after it. See ADR 0067.
 */
@Component
class SecondStepLogin {
    private final SecondStep step;
    private final PasskeyStep passkeys;
    private final FirstPasskey first;
    private final PasskeyChallenges challenges;
    private final SignInThrottle throttle;
    private final SecurityLog log;
    private final AuthenticationEventPublisher events;
    private final Clock clock;

    SecondStepLogin(
            SecondStep step,
            PasskeyStep passkeys,
            FirstPasskey first,
            PasskeyChallenges challenges,
            SignInThrottle throttle,
            SecurityLog log,
            AuthenticationEventPublisher events,
            Clock clock) {
        this.step = step;
        this.passkeys = passkeys;
        this.first = first;
        this.challenges = challenges;
        this.throttle = throttle;
        this.log = log;
        this.events = events;
        this.clock = clock;
    }

    /** The only one who checks passwords at sign-in, so that none is right without what else is asked. */
    AuthenticationManager passwords(UserDetailsService accounts, PasswordEncoder encoder) {
        DaoAuthenticationProvider passwords = new DaoAuthenticationProvider(accounts);
        passwords.setPasswordEncoder(encoder);
        passwords.setPostAuthenticationChecks(account -> {
            SignedIn user = (SignedIn) account;
            SecondStep.Asked asked = step.of(user);
            if (asked != SecondStep.Asked.NOTHING) {
                throw new SecondStepNeeded(new HalfWay(user, asked, clock.instant()));
            }
        });
        ProviderManager manager = new ProviderManager(passwords);
        manager.setAuthenticationEventPublisher(events);
        return manager;
    }

    /** After a password that signed nobody in: it was wrong, or more is asked, or nobody could tell. */
    void afterPassword(HttpServletRequest request, HttpServletResponse response, AuthenticationException why)
            throws IOException {
        HalfWay.forget(request);
        if (why instanceof SecondStepNeeded needed) {
            HalfWay half = needed.half();
            throttle.rightPassword(request, half.user().login());
            log.halfWay(half.user().login());
            half.keep(request);
            response.sendRedirect(request.getContextPath() + page(half));
            return;
        }
        TypedLogin.keep(request, response);
        boolean unheard = DatabaseAway.isBehind(why);
        if (unheard) {
            throttle.unheard(request);
        }
        response.sendRedirect(request.getContextPath() + (unheard ? "/login?away" : "/login?wrong"));
    }

    private static String page(HalfWay half) {
        return half.asked() == SecondStep.Asked.CODE ? "/login/code" : "/login/second-factor";
    }

    private void afterCode(HttpServletRequest request, HttpServletResponse response, AuthenticationException why)
            throws IOException {
        boolean gone = why instanceof SessionAuthenticationException;
        String to = HalfWay.of(request)
                .filter(half -> !gone)
                .map(half -> page(half) + "?wrong")
                .orElse("/login?old");
        response.sendRedirect(request.getContextPath() + to);
    }

    private void afterPasskey(HttpServletRequest request, HttpServletResponse response, AuthenticationException why)
            throws IOException {
        boolean gone = why instanceof SessionAuthenticationException;
        String page = PasskeyFilter.Way.of(request).page + "?passkey";
        response.sendRedirect(request.getContextPath() + (gone ? "/login?old" : page));
    }

    Step step() {
        return new Step();
    }

    /** Puts the filters into the chain, with what the chain does after a sign-in by form. */
    final class Step extends AbstractHttpConfigurer<Step, HttpSecurity> {
        @Override
        public void configure(HttpSecurity http) {
            AuthenticationSuccessHandler home = Objects.requireNonNull(
                    http.getSharedObject(VaadinSavedRequestAwareAuthenticationSuccessHandler.class));
            SecondStepFilter code = new SecondStepFilter(step, events, clock);
            code.setAuthenticationFailureHandler(SecondStepLogin.this::afterCode);
            PasskeyFilter passkey = new PasskeyFilter(passkeys, first, challenges, events, clock);
            passkey.setAuthenticationFailureHandler(SecondStepLogin.this::afterPasskey);
            for (AbstractAuthenticationProcessingFilter filter : List.of(code, passkey)) {
                filter.setAuthenticationSuccessHandler((request, response, in) -> {
                    if (FreshCodes.of(request).isPresent()) {
                        response.sendRedirect(request.getContextPath() + "/login/recovery-codes");
                    } else {
                        home.onAuthenticationSuccess(request, response, in);
                    }
                });
                filter.setAuthenticationManager(http.getSharedObject(AuthenticationManager.class));
                filter.setSessionAuthenticationStrategy(http.getSharedObject(SessionAuthenticationStrategy.class));
                filter.setSecurityContextRepository(new HttpSessionSecurityContextRepository());
                http.addFilterAfter(filter, UsernamePasswordAuthenticationFilter.class);
            }
        }
    }
}
