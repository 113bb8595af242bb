package academy.guildhall.platform.security;

import academy.guildhall.platform.PersonId;
import jakarta.servlet.http.HttpSession;
import java.util.stream.Stream;
import org.springframework.security.core.session.SessionInformation;
import org.springframework.security.core.session.SessionRegistry;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** Ends a person's sessions for good: after a new password, a lost role or a closed account. */
@Component
public class Sessions {
    private final SessionRegistry registry;

    Sessions(SessionRegistry registry) {
        this.registry = registry;
    }

    public void endAll(PersonId person) {
        of(person).forEach(SessionInformation::expireNow);
    }

    /** All but the one in whose request this is asked. */
    public void endOthers(PersonId person) {
        HttpSession own = RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes web
                ? web.getRequest().getSession(false)
                : null;
        of(person)
                .filter(session -> own == null || !session.getSessionId().equals(own.getId()))
                .forEach(SessionInformation::expireNow);
    }

    private Stream<SessionInformation> of(PersonId person) {
        return registry.getAllPrincipals().stream()
                .filter(principal ->
                        principal instanceof SignedIn user && user.person().equals(person))
                .flatMap(principal -> registry.getAllSessions(principal, false).stream());
    }
}
