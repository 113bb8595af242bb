package academy.guildhall.platform.security;

import academy.guildhall.platform.PersonId;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.userdetails.UserDetails;

/** The account that is signed in: small, because every session holds one. */
public record SignedIn(
        UUID account,
        PersonId person,
        String name,
        String login,
        @Nullable String passwordHash,
        Set<Grant> grants,
        boolean open)
        implements UserDetails {
    public SignedIn {
        grants = Set.copyOf(grants);
    }

    /** The roles that are held somewhere, for pages; services ask {@link Authority}. */
    public Set<Role> roles() {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        grants.forEach(grant -> roles.add(grant.role()));
        return roles;
    }

    /** Whether one of these is held somewhere: for what pages offer. */
    public boolean has(Role... any) {
        return grants.stream().anyMatch(grant -> Arrays.asList(any).contains(grant.role()));
    }

    /** Whether something begins or ends for them from one day to the other. */
    boolean changesBetween(LocalDate day, LocalDate later) {
        return grants.stream().anyMatch(grant -> grant.changesBetween(day, later));
    }

    /** The same without the hash, which nobody needs once the password was right. */
    public SignedIn withoutHash() {
        return new SignedIn(account, person, name, login, null, grants, open);
    }

    @Override
    public Collection<? extends GrantedAuthority> getAuthorities() {
        return roles().stream()
                .map(role -> new SimpleGrantedAuthority("ROLE_" + role.name()))
                .toList();
    }

    @Override
    public @Nullable String getPassword() {
        return passwordHash;
    }

    @Override
    public String getUsername() {
        return login;
    }

    @Override
    public boolean isEnabled() {
        return open;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof SignedIn that && account.equals(that.account);
    }

    @Override
    public int hashCode() {
        return account.hashCode();
    }
}
