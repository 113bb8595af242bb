package academy.guildhall.platform.security;

import java.time.Instant;

/**
 * What a device is asked to sign, once.
 *
 * @param bytes by chance, and with what proves when and for what it was given
 */
public record PasskeyChallenge(byte[] bytes, Instant given) {
    public PasskeyChallenge {
        bytes = bytes.clone();
    }

    @Override
    public byte[] bytes() {
        return bytes.clone();
    }
}
