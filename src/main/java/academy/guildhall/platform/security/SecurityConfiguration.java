package academy.guildhall.platform.security;

import academy.guildhall.platform.time.AcademyTime;
import com.vaadin.flow.server.VaadinService;
import com.vaadin.flow.spring.security.VaadinDefaultRequestCache;
import com.vaadin.flow.spring.security.VaadinSecurityConfigurer;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authorization.AuthorizationEventPublisher;
import org.springframework.security.authorization.SpringAuthorizationEventPublisher;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer.AuthorizedUrl;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.session.SessionRegistry;
import org.springframework.security.core.session.SessionRegistryImpl;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.HttpStatusEntryPoint;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;
import org.springframework.security.web.authentication.logout.HeaderWriterLogoutHandler;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.header.HeaderWriterFilter;
import org.springframework.security.web.header.writers.ClearSiteDataHeaderWriter;
import org.springframework.security.web.header.writers.ClearSiteDataHeaderWriter.Directive;
import org.springframework.security.web.header.writers.HstsHeaderWriter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.header.writers.XContentTypeOptionsHeaderWriter;
import org.springframework.security.web.session.HttpSessionEventPublisher;
import org.springframework.security.web.session.SessionInformationExpiredEvent;

/**
 * Three chains: plain public pages under a strict policy and without a session, streams of news, and everything else behind
 * sign-in. What a
 * role may do is decided at the routes and, again, at the services.
 */
@Configuration(proxyBeanMethods = false)
@EnableWebSecurity
class SecurityConfiguration {
    /** Cost 12: about a quarter of a second on the machine measured, which is what guessing should cost. */
    private static final int BCRYPT_COST = 12;

    @Bean
    PublicPages ownPages() {
        return PublicPages.of("/public", "/public/**", "/a/**", "/language", "/error", "/health/**");
    }

    @Bean
    @Order(1)
    SecurityFilterChain plainPages(HttpSecurity http, List<PublicPages> pages, FormTokens tokens) throws Exception {
        return http.securityMatcher(all(pages, PublicPages::patterns))
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .headers(headers -> headers.contentSecurityPolicy(policy -> policy.policyDirectives(PagePolicy.PLAIN))
                        .referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN)))
                .requestCache(cache -> cache.disable())
                .csrf(csrf -> csrf.csrfTokenRepository(tokens).ignoringRequestMatchers(all(pages, PublicPages::forms)))
                .build();
    }

    private static String[] all(List<PublicPages> pages, Function<PublicPages, List<String>> paths) {
        return pages.stream().map(paths).flatMap(List::stream).toArray(String[]::new);
    }

    /** A stream of news that isn't signed in any more ends in silence: it never begins a session, nor leads to sign-in. */
    @Bean
    @Order(2)
    SecurityFilterChain streams(HttpSecurity http, SessionRegistry sessions) throws Exception {
        return http.securityMatcher("/live/**")
                // The end of a stream comes back as a dispatch of its own, also after its reader signed out.
                .authorizeHttpRequests(requests -> requests.dispatcherTypeMatchers(DispatcherType.ASYNC)
                        .permitAll()
                        .anyRequest()
                        .authenticated())
                .requestCache(cache -> cache.disable())
                .sessionManagement(management -> management
                        .maximumSessions(-1)
                        .sessionRegistry(sessions)
                        .expiredSessionStrategy(
                                ended -> ended.getResponse().setStatus(HttpServletResponse.SC_NO_CONTENT)))
                .exceptionHandling(
                        refused -> refused.authenticationEntryPoint(new HttpStatusEntryPoint(HttpStatus.NO_CONTENT)))
                .build();
    }

    @Bean
    @Order(3)
    SecurityFilterChain application(
            HttpSecurity http,
            SignInThrottle throttle,
            SecondStepLogin login,
            FormTokens tokens,
            VaadinDefaultRequestCache asked,
            UserDetailsService accounts,
            PasswordEncoder encoder,
            SessionRegistry sessions,
            Clock clock,
            AcademyTime time,
            @Value("${guildhall.session.longest:12h}") Duration longest)
            throws Exception {
        http.authorizeHttpRequests(requests -> requests.requestMatchers(OpenFiles.PATTERNS)
                .permitAll()
                .requestMatchers("/files/**")
                .authenticated()
                .requestMatchers(SecurityConfiguration::beginsPage)
                .authenticated());
        asked.setDelegateRequestCache(new WayBack());
        http.csrf(csrf -> csrf.csrfTokenRepository(tokens));
        http.addFilterBefore(throttle.filter(), UsernamePasswordAuthenticationFilter.class);
        http.addFilterBefore(new OpenFiles(), AuthorizationFilter.class);
        http.addFilterBefore(onEveryAnswer(), HeaderWriterFilter.class);
        http.addFilterBefore(new SessionLimit(longest, clock, time), SecurityContextHolderFilter.class);
        http.sessionManagement(management -> management
                .maximumSessions(-1)
                .sessionRegistry(sessions)
                .expiredSessionStrategy(SecurityConfiguration::sessionEnded));
        http.headers(headers -> headers.frameOptions(frame -> frame.sameOrigin())
                .contentSecurityPolicy(policy -> policy.policyDirectives(PagePolicy.WITHOUT_SCRIPTS))
                .referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN)));
        http.with(
                VaadinSecurityConfigurer.vaadin(),
                // An address that leads nowhere gets the page that says so; it holds nothing that a role could guard.
                vaadin -> vaadin.loginView("/login", "/login?out")
                        .defaultSuccessUrl("/")
                        .anyRequest(AuthorizedUrl::authenticated));
        http.exceptionHandling(refused ->
                refused.authenticationEntryPoint(new WayToSignIn()).accessDeniedHandler(SecurityConfiguration::denied));
        // Signing out by intent leaves nothing on a shared computer; what ends by itself clears nothing. See ADR 0067.
        http.logout(out -> out.addLogoutHandler(
                new HeaderWriterLogoutHandler(new ClearSiteDataHeaderWriter(Directive.CACHE, Directive.STORAGE))));
        http.authenticationManager(login.passwords(accounts, encoder));
        http.formLogin(
                form -> form.loginPage("/login").loginProcessingUrl("/sign-in").failureHandler(login::afterPassword));
        http.with(login.step(), Customizer.withDefaults());
        return http.build();
    }

    /** Vaadin's answers are under way before headers are usually written; these wait for nothing. */
    private static HeaderWriterFilter onEveryAnswer() {
        HeaderWriterFilter early = new HeaderWriterFilter(List.of(
                new XContentTypeOptionsHeaderWriter(),
                new ReferrerPolicyHeaderWriter(ReferrerPolicy.SAME_ORIGIN),
                new HstsHeaderWriter()));
        early.setShouldWriteHeadersEagerly(true);
        return early;
    }

    /** What a request of a session gets that was ended elsewhere: a page goes to sign-in, Vaadin's client is told to. */
    private static void sessionEnded(SessionInformationExpiredEvent event) throws IOException {
        HttpServletRequest request = event.getRequest();
        HttpServletResponse response = event.getResponse();
        if (request.getParameter("v-r") != null) {
            response.setContentType("application/json;charset=UTF-8");
            response.getOutputStream()
                    .write(VaadinService.createSessionExpiredJSON(false).getBytes(StandardCharsets.UTF_8));
        } else if (isAskedByScript(request)) {
            response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
        } else {
            response.sendRedirect(request.getContextPath() + "/login?ended");
        }
    }

    /**
     * Vaadin's own requests that would begin a session: every page needs somebody who is signed in. The others say themselves that
     * there is no session any more.
     */
    private static boolean beginsPage(HttpServletRequest request) {
        String kind = request.getParameter("v-r");
        return kind != null && !kind.equals("uidl") && !kind.equals("heartbeat");
    }

    /** An old form to sign in leads to a new one; anything else isn't there for whoever asks. */
    private static void denied(HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
            throws IOException {
        if (request.getServletPath().startsWith("/sign-in")) {
            response.sendRedirect(request.getContextPath() + "/login?old");
        } else {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        }
    }

    /** A script of ours on a page that stays: it says itself that one must sign in again. */
    private static boolean isAskedByScript(HttpServletRequest request) {
        return MediaType.APPLICATION_JSON_VALUE.equals(request.getHeader(HttpHeaders.ACCEPT));
    }

    /** To the sign-in page, which says so when a session has ended; after signing in one is back where one was. */
    private static final class WayToSignIn extends LoginUrlAuthenticationEntryPoint {
        WayToSignIn() {
            super("/login");
        }

        @Override
        public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException needed)
                throws IOException, ServletException {
            if (beginsPage(request) || isAskedByScript(request)) {
                response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
            } else {
                super.commence(request, response, needed);
            }
        }

        @Override
        protected String determineUrlToUseForThisRequest(
                HttpServletRequest request, HttpServletResponse response, AuthenticationException needed) {
            boolean ended = request.getRequestedSessionId() != null && !request.isRequestedSessionIdValid();
            return ended ? "/login?ended" : "/login";
        }
    }

    /** Refusals are heard of, and written down. */
    @Bean
    AuthorizationEventPublisher refusals(ApplicationEventPublisher events) {
        return new SpringAuthorizationEventPublisher(events);
    }

    @Bean
    PasswordEncoder passwordEncoder() {
        return new BCryptPasswordEncoder(BCRYPT_COST);
    }

    @Bean
    SessionRegistry sessionRegistry() {
        return new SessionRegistryImpl();
    }

    @Bean
    static HttpSessionEventPublisher httpSessionEventPublisher() {
        return new HttpSessionEventPublisher();
    }
}
