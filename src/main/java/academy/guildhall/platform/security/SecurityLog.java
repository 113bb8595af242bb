package academy.guildhall.platform.security;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.authentication.event.AbstractAuthenticationFailureEvent;
import org.springframework.security.authentication.event.AuthenticationSuccessEvent;
import org.springframework.security.authentication.event.LogoutSuccessEvent;
import org.springframework.security.authorization.event.AuthorizationDeniedEvent;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * Writes down, a line each, who came in and went, whose password was wrong or was changed, who was refused a service or a page,
 * and who took numbers or lists of people out: with their account and the address they came from (16.3 of the OWASP ASVS 5). What
 * is done with the academy's things stands in its log, with the reason.
 */
@Component
class SecurityLog {
    private static final Logger LOG = LoggerFactory.getLogger("guildhall.security");
    private static final int LONGEST = 100;

    @EventListener
    void signedIn(AuthenticationSuccessEvent event) {
        write("signed in", event.getAuthentication());
    }

    @EventListener
    void wrong(AbstractAuthenticationFailureEvent event) {
        write("refused sign-in", event.getAuthentication());
    }

    @EventListener
    void signedOut(LogoutSuccessEvent event) {
        write("signed out", event.getAuthentication());
    }

    /** Whoever isn't signed in is only led to sign in. */
    @EventListener
    void denied(AuthorizationDeniedEvent<?> event) {
        Authentication somebody = event.getAuthentication().get();
        if (somebody != null && !(somebody instanceof AnonymousAuthenticationToken)) {
            write("refused access", somebody);
        }
    }

    @EventListener
    void noted(SecurityMatter matter) {
        write(matter.what(), matter.account());
    }

    /** The password was right, and more is asked. */
    void halfWay(String login) {
        write("right password, second factor asked for", login);
    }

    /** Turned away unread. */
    void slowed(String login) {
        write("turned away at sign-in", login);
    }

    /** Of somebody who holds the role, and not there; or of whoever asked for what isn't there at all, which looks the same. */
    void beyondReach() {
        write("refused access, beyond reach", SecurityContextHolder.getContext().getAuthentication());
    }

    /** Of a role that whoever asked hasn't. */
    void page(String login, String path) {
        write("refused page " + line(path), login);
    }

    private static void write(String what, @Nullable Authentication who) {
        write(what, who == null ? "nobody" : who.getName());
    }

    private static void write(String what, String account) {
        HttpServletRequest request = RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes web
                ? web.getRequest()
                : null;
        LOG.info(
                "{}: account {}, address {}, {}",
                what,
                line(account),
                request == null ? "none" : request.getRemoteAddr(),
                request == null ? "" : line(request.getMethod() + " " + request.getRequestURI()));
    }

    /** What somebody typed is one line, and no longer than a name is. */
    private static String line(String typed) {
        String safe = typed.replaceAll("[\\p{C}\\p{Zl}\\p{Zp}]", "?");
        return safe.substring(0, Math.min(safe.length(), LONGEST));
    }
}
