package academy.guildhall.platform.security;

import java.util.List;
import java.util.function.Supplier;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;

/** Lets jobs and event handlers call guarded services in the application's own name. */
public final class RunAs {
    static final String SYSTEM_AUTHORITY = "ROLE_" + Role.SYSTEM_;

    private RunAs() {}

    public static void system(Runnable work) {
        system(() -> {
            work.run();
            return Boolean.TRUE;
        });
    }

    /** In the name of an account: for the sample academy, where everything was done by somebody. */
    public static <T> T user(SignedIn user, Supplier<T> work) {
        return with(UsernamePasswordAuthenticationToken.authenticated(user, null, user.getAuthorities()), work);
    }

    public static <T> T system(Supplier<T> work) {
        return with(
                UsernamePasswordAuthenticationToken.authenticated(
                        "system", null, List.of(new SimpleGrantedAuthority(SYSTEM_AUTHORITY))),
                work);
    }

    private static <T> T with(Authentication authentication, Supplier<T> work) {
        SecurityContext before = SecurityContextHolder.getContext();
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(authentication);
        SecurityContextHolder.setContext(context);
        try {
            return work.get();
        } finally {
            SecurityContextHolder.setContext(before);
        }
    }
}
