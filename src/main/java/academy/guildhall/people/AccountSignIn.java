package academy.guildhall.people;

import academy.guildhall.platform.PersonId;
import academy.guildhall.platform.security.AccountsInForce;
import academy.guildhall.platform.security.Grant;
import academy.guildhall.platform.security.Role;
import academy.guildhall.platform.security.Scope;
import academy.guildhall.platform.security.SignedIn;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.stereotype.Component;

/** Finds the account that signs in, or in whose name work is done, in one statement. */
@Component
class AccountSignIn implements UserDetailsService, AccountsInForce {
    private static final String ACCOUNT = """
            select a.id, a.person_id as person, p.name, a.login, a.password_hash, a.state,
                   (select string_agg(concat_ws(' ', g.role, g.scope, coalesce(cast(g.scope_id as text), '-'), g.starts_on,
                            g.ends_on), ',')
                    from authority_grant g where g.account_id = a.id and g.ended_at is null) as grants
            from account a join person p on p.id = a.person_id
            """;

    private final JdbcClient jdbc;

    AccountSignIn(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Row(
            UUID id,
            PersonId person,
            String name,
            String login,
            @Nullable String passwordHash,
            AccountState state,
            @Nullable String grants) {
        SignedIn signedIn() {
            return new SignedIn(id, person, name, login, passwordHash, held(), state == AccountState.OPEN);
        }

        Set<Grant> held() {
            return grants == null
                    ? Set.of()
                    : Arrays.stream(grants.split(",")).map(AccountSignIn::grant).collect(Collectors.toSet());
        }
    }

    private static Grant grant(String words) {
        String[] word = words.split(" ");
        return new Grant(
                Role.valueOf(word[0]),
                new Scope(Scope.Kind.valueOf(word[1]), word[2].equals("-") ? null : UUID.fromString(word[2])),
                LocalDate.parse(word[3]),
                word.length > 4 ? LocalDate.parse(word[4]) : null);
    }

    /** What an account holds, today, before or after; nothing without an account. */
    Set<Grant> grantsOf(PersonId person) {
        return jdbc.sql(ACCOUNT + " where a.person_id = :person")
                .param("person", person.value())
                .query(Row.class)
                .optional()
                .map(Row::held)
                .orElse(Set.of());
    }

    /** One that is closed or not yet opened is as unknown as one that isn't there: who has no password learns neither. */
    @Override
    public SignedIn loadUserByUsername(String login) {
        return jdbc.sql(ACCOUNT + " where a.login = :login and a.state = 'OPEN'")
                .param("login", EmailAddress.plain(login))
                .query(Row.class)
                .optional()
                .map(Row::signedIn)
                .orElseThrow(() -> new UsernameNotFoundException("no account"));
    }

    /** An account that is open. */
    Optional<SignedIn> of(UUID account) {
        return jdbc.sql(ACCOUNT + " where a.id = :account and a.state = 'OPEN'")
                .param("account", account)
                .query(Row.class)
                .optional()
                .map(Row::signedIn);
    }

    @Override
    public Optional<SignedIn> of(PersonId person) {
        return jdbc.sql(ACCOUNT + " where a.person_id = :person and a.state = 'OPEN'")
                .param("person", person.value())
                .query(Row.class)
                .optional()
                .map(Row::signedIn)
                .map(SignedIn::withoutHash);
    }
}
