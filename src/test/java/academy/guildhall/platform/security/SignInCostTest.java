package academy.guildhall.platform.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import academy.guildhall.platform.PersonId;
import academy.guildhall.testing.Acting;
import academy.guildhall.testing.ApplicationTest;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.crypto.password.PasswordEncoder;

/** A wrong sign-in costs one slow hash, whoever it is for: by its time nobody learns whether there is an account. */
@ApplicationTest
class SignInCostTest {
    @Autowired
    SecondStepLogin login;

    @Autowired
    UserDetailsService accounts;

    @Autowired
    Acting acting;

    @Autowired
    JdbcClient jdbc;

    @Test
    void isTheSameForOneThatIsOpenOneThatIsClosedAndOneThatIsntThere() {
        Counting encoder = new Counting();
        AuthenticationManager passwords = login.passwords(accounts, encoder);
        String open = account("OPEN");
        String closed = account("CLOSED");
        String invited = account("INVITED");
        for (String one : new String[] {open, closed, invited, "nobody@example.com"}) {
            encoder.compared.set(0);
            assertThatThrownBy(() -> passwords.authenticate(
                            UsernamePasswordAuthenticationToken.unauthenticated(one, "wrong horse battery")))
                    .as(one)
                    .isInstanceOf(BadCredentialsException.class);
            assertThat(encoder.compared).as(one).hasValue(1);
        }
    }

    private String account(String state) {
        PersonId person = acting.account(acting.person("某人"));
        return jdbc.sql(
                        "update account set password_hash = 'hash', state = :state where person_id = :person returning login")
                .param("state", state)
                .param("person", person.value())
                .query(String.class)
                .single();
    }

    /** Counts how often it is asked, and says no. */
    private static final class Counting implements PasswordEncoder {
        private final AtomicInteger compared = new AtomicInteger();

        @Override
        public String encode(@Nullable CharSequence password) {
            return "hash of " + password;
        }

        @Override
        public boolean matches(@Nullable CharSequence password, @Nullable String hash) {
            compared.incrementAndGet();
            return false;
        }
    }
}
