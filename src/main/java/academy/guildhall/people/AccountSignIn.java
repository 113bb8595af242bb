package academy.guildhall.people;

import academy.guildhall.platform.PersonId;
import academy.guildhall.platform.security.Role;
import academy.guildhall.platform.security.SignedIn;
import java.util.Arrays;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.stereotype.Component;

/** Finds the account that signs in, in one statement. */
@Component
class AccountSignIn implements UserDetailsService {
    private final JdbcClient jdbc;

    AccountSignIn(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public SignedIn loadUserByUsername(String login) {
        return jdbc.sql("""
                        select a.id, a.person_id, p.name, a.login, a.password_hash, a.state,
                               (select string_agg(r.role, ',') from account_role r where r.account_id = a.id) as roles
                        from account a join person p on p.id = a.person_id
                        where a.login = :login and a.password_hash is not null
                        """)
                .param("login", EmailAddress.plain(login))
                .query((rs, row) -> new SignedIn(
                        rs.getObject("id", UUID.class),
                        new PersonId(rs.getObject("person_id", UUID.class)),
                        rs.getString("name"),
                        rs.getString("login"),
                        rs.getString("password_hash"),
                        Arrays.stream(rs.getString("roles").split(","))
                                .map(Role::valueOf)
                                .collect(Collectors.toSet()),
                        AccountState.valueOf(rs.getString("state")) == AccountState.OPEN))
                .optional()
                .orElseThrow(() -> new UsernameNotFoundException("no account"));
    }
}
