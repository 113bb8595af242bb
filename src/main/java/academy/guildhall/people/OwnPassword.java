package academy.guildhall.people;

import academy.guildhall.platform.Refusal;
import academy.guildhall.platform.web.RateLimit;
import java.time.Duration;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** Asks for the present password before what only its holder may do: whoever finds a session open can't, nor find it out at leisure. */
@Component
class OwnPassword {
    private final RateLimit guesses = new RateLimit(5, Duration.ofMinutes(15));
    private final PasswordEncoder encoder;

    OwnPassword(PasswordEncoder encoder) {
        this.encoder = encoder;
    }

    /** @throws Refusal when it isn't, or was tried too often */
    void mustBe(String typed, Account account) {
        if (!guesses.tryTake(account.login())) {
            throw new Refusal("password.refused.slow");
        }
        if (!encoder.matches(typed, account.passwordHash())) {
            throw Refusal.at("old", "password.refused.old");
        }
        guesses.forget(account.login());
    }
}
