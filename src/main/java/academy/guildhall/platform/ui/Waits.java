package academy.guildhall.platform.ui;

import academy.guildhall.platform.security.Role;
import academy.guildhall.platform.security.SignedIn;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** What waits in one room for somebody: offered as a bean, and shown to these roles on their home. One statement at most. */
public interface Waits {
    Set<Role> roles();

    /** In the reader's language; an empty list when nothing waits. */
    List<Waiting> of(SignedIn user);

    static Waits to(Set<Role> roles, Function<SignedIn, List<Waiting>> lines) {
        return new Waits() {
            @Override
            public Set<Role> roles() {
                return roles;
            }

            @Override
            public List<Waiting> of(SignedIn user) {
                return lines.apply(user);
            }
        };
    }
}
