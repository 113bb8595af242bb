package academy.guildhall.people;

import academy.guildhall.platform.PersonId;
import academy.guildhall.platform.security.AccountsInForce;
import academy.guildhall.platform.security.Role;
import academy.guildhall.platform.security.SignedIn;
import java.util.Arrays;
import java.util.Optional;
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
                   (select string_agg(r.role, ',') from account_role r where r.account_id = a.id) as roles
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
            String roles) {
        SignedIn signedIn() {
            return new SignedIn(
                    id,
                    person,
                    name,
                    login,
                    passwordHash,
                    Arrays.stream(roles.split(",")).map(Role::valueOf).collect(Collectors.toSet()),
                    state == AccountState.OPEN);
        }
    }

    @Override
    public SignedIn loadUserByUsername(String login) {
        return jdbc.sql(ACCOUNT + " where a.login = :login and a.password_hash is not null")
                .param("login", EmailAddress.plain(login))
                .query(Row.class)
                .optional()
                .map(Row::signedIn)
                .orElseThrow(() -> new UsernameNotFoundException("no account"));
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
