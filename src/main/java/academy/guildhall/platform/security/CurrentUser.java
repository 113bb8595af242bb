package academy.guildhall.platform.security;

import academy.guildhall.platform.PersonId;
import academy.guildhall.platform.Transition.Act;
import academy.guildhall.platform.time.AcademyTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** Who acts now. The only place that reads the security context. */
@Component
public class CurrentUser {
    private final AcademyTime time;

    CurrentUser(AcademyTime time) {
        this.time = time;
    }

    public Optional<SignedIn> find() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof SignedIn user
                ? Optional.of(user)
                : Optional.empty();
    }

    /** The one who is signed in; without one, access is denied. */
    public SignedIn get() {
        return find().orElseThrow(() -> new AccessDeniedException("nobody is signed in"));
    }

    /** Whether the application itself acts, in a job or an event handler. */
    public boolean isSystem() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null
                && authentication.getAuthorities().stream()
                        .anyMatch(held -> RunAs.SYSTEM_AUTHORITY.equals(held.getAuthority()));
    }

    public PersonId person() {
        return get().person();
    }

    /** What happens now, by whoever is signed in, or by the application itself. */
    public Act act() {
        return Act.of(find().map(SignedIn::person).orElse(null), time.now());
    }

    public Act act(@Nullable String reason) {
        return act().because(reason);
    }
}
