package academy.guildhall.people;

import academy.guildhall.platform.Refusal;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.OptionalLong;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The secret that an account shares with an app on its holder's telephone. See ADR 0067. */
@Entity
class SecondFactor {
    /** So long the same secret is shown to whoever is setting it up and loads the page anew. */
    private static final Duration BEGUN = Duration.ofHours(1);

    @Id
    private UUID accountId;

    @Version
    private @Nullable Integer version;

    private byte[] secretCipher;
    private Instant begunAt;
    private @Nullable Instant confirmedAt;
    private long lastStep;

    @SuppressWarnings("NullAway.Init")
    protected SecondFactor() {}

    SecondFactor(UUID account, byte[] secretCipher, Instant now) {
        this.accountId = account;
        this.secretCipher = secretCipher;
        this.begunAt = now;
    }

    /** With another secret: the one before was never confirmed. */
    void beginAnew(byte[] cipher, Instant now) {
        if (isOn()) {
            throw new Refusal("secondFactor.refused.on");
        }
        secretCipher = cipher;
        begunAt = now;
        lastStep = 0;
    }

    /** Whether what was begun may still be confirmed. */
    boolean isBegun(Instant now) {
        return !isOn() && now.isBefore(begunAt.plus(BEGUN));
    }

    boolean isOn() {
        return confirmedAt != null;
    }

    /**
     * Takes a code, once: none of the same half minute is good again, nor an older one.
     *
     * @param step the half minute of which the code is, nothing when it is of none near to now
     */
    boolean takes(OptionalLong step) {
        if (step.isEmpty() || step.getAsLong() <= lastStep) {
            return false;
        }
        lastStep = step.getAsLong();
        return true;
    }

    void confirm(Instant now) {
        confirmedAt = now;
    }

    UUID account() {
        return accountId;
    }

    byte[] secretCipher() {
        return secretCipher;
    }

    @Nullable
    Instant confirmedAt() {
        return confirmedAt;
    }
}
