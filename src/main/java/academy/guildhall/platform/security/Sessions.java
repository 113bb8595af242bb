package academy.guildhall.platform.security;

import academy.guildhall.platform.PersonId;
import org.springframework.security.core.session.SessionInformation;
import org.springframework.security.core.session.SessionRegistry;
import org.springframework.stereotype.Component;

/** Ends a person's sessions for good: after a new password, a lost role or a closed account. */
@Component
public class Sessions {
    private final SessionRegistry registry;

    Sessions(SessionRegistry registry) {
        this.registry = registry;
    }

    public void endAll(PersonId person) {
        registry.getAllPrincipals().stream()
                .filter(principal ->
                        principal instanceof SignedIn user && user.person().equals(person))
                .flatMap(principal -> registry.getAllSessions(principal, false).stream())
                .forEach(SessionInformation::expireNow);
    }
}
