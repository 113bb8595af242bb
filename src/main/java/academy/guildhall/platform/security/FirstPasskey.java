package academy.guildhall.platform.security;

import java.util.Optional;

/** A passkey made on the way in, by whoever must have a second factor and has none. See ADR 0067. */
public interface FirstPasskey {
    /**
     * Adds it, and signs in by it.
     *
     * @param name by which its holder knows the device
     * @param answer of the device, as the browser wrote it down
     * @return nothing when anything isn't right, or when the account isn't as it was at the password any more
     */
    Optional<SecondStep.Taken> add(HalfWay half, PasskeyChallenge challenge, String name, String answer);
}
