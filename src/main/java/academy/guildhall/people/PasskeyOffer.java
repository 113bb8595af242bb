package academy.guildhall.people;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialCreationOptions;

/**
 * What a device is asked when it shall make a passkey: for one account, and for a few minutes. It is made once the password was
 * right, and stays on the server.
 */
public final class PasskeyOffer implements java.io.Serializable {
    private static final Duration LONGEST = Duration.ofMinutes(10);

    private final UUID account;
    private final PublicKeyCredentialCreationOptions options;
    private final String json;
    private final Instant at;

    PasskeyOffer(UUID account, PublicKeyCredentialCreationOptions options, String json, Instant at) {
        this.account = account;
        this.options = options;
        this.json = json;
        this.at = at;
    }

    boolean isFor(UUID other, Instant now) {
        return account.equals(other) && now.isBefore(at.plus(LONGEST));
    }

    PublicKeyCredentialCreationOptions options() {
        return options;
    }

    /** For the browser. */
    public String json() {
        return json;
    }
}
