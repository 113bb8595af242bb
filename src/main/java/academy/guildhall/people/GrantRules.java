package academy.guildhall.people;

import academy.guildhall.platform.PersonId;
import academy.guildhall.platform.Refusal;
import academy.guildhall.platform.security.Authority;
import academy.guildhall.platform.security.CurrentUser;
import academy.guildhall.platform.security.Grant;
import academy.guildhall.platform.security.Role;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Who may give which authority, and take it away. Business administrators give what the road needs; who administers the
 * system gives everything, business administration and audit too, but never to themselves: three people can hold the three.
 * See ADR 0110.
 */
@Component
class GrantRules {
    private static final Set<Role> OF_THE_ROAD = EnumSet.of(Role.COACH, Role.ASSESSOR, Role.COORDINATOR, Role.OFFICER);

    private final Authority authority;
    private final CurrentUser current;

    GrantRules(Authority authority, CurrentUser current) {
        this.authority = authority;
        this.current = current;
    }

    private static Role[] givers(Role role) {
        return OF_THE_ROAD.contains(role)
                ? new Role[] {Role.ADMINISTRATOR, Role.SYSTEM_ADMINISTRATOR}
                : new Role[] {Role.SYSTEM_ADMINISTRATOR};
    }

    /** The roles that whoever is signed in may give somewhere. */
    List<Role> giveable() {
        return Arrays.stream(Role.values())
                .filter(role -> role != Role.TRAINEE && authority.isAnywhere(givers(role)))
                .toList();
    }

    boolean isMine(Grant grant) {
        return authority.over(grant.scope(), givers(grant.role()));
    }

    void checkGiving(PersonId holder, Grant grant) {
        if (current.isSystem()) {
            return;
        }
        if (holder.equals(current.person())) {
            throw new Refusal("grant.refused.own");
        }
        if (!isMine(grant)) {
            throw new Refusal("grant.refused.beyond");
        }
    }

    /** Whoever changes an account for all that it is good for must stand over all of it. */
    void checkAccount(Collection<Grant> held) {
        if (!mayChangeAccount(held)) {
            throw new Refusal("account.refused.beyond");
        }
    }

    boolean mayChangeAccount(Collection<Grant> held) {
        return held.stream()
                .allMatch(grant -> grant.role() == Role.TRAINEE
                        ? authority.over(grant.scope(), Role.ADMINISTRATOR, Role.SYSTEM_ADMINISTRATOR)
                        : isMine(grant));
    }
}
