package academy.guildhall.platform.security;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Signing in by passkey, alone or after the password; offered by the room that has the accounts. See ADR 0067. */
public interface PasskeyStep {
    /**
     * Whose passkey answered.
     *
     * @param answer of the device, as the browser wrote it down
     * @param half who is half way, whose passkey it must be then
     * @return nobody when anything isn't right
     */
    Optional<SignedIn> take(PasskeyChallenge challenge, String answer, @Nullable HalfWay half);
}
