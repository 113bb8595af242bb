package academy.guildhall.people;

import academy.guildhall.platform.Ids;
import academy.guildhall.platform.Refusal;
import academy.guildhall.platform.text.CleanText;
import com.webauthn4j.verifier.exception.MaliciousCounterValueException;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Arrays;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.webauthn.api.AuthenticatorTransport;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutableCredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCose;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialType;

/** A public key of an account; the private one never leaves its holder's device. See ADR 0067. */
@Entity
class Passkey {
    static final int LONGEST_NAME = 60;
    /** Signs of all the ways in which a device says that it is reached. */
    private static final int LONGEST_TRANSPORTS = 200;

    @Id
    private UUID id;

    @Version
    private @Nullable Integer version;

    private UUID accountId;
    private byte[] credentialId;
    private byte[] publicKey;
    private byte[] attestation;
    private long signCount;
    private boolean backupEligible;
    private boolean backedUp;
    private String transports;
    private String name;
    private Instant madeAt;
    private @Nullable Instant usedAt;
    private @Nullable Instant challengedAt;

    @SuppressWarnings("NullAway.Init")
    protected Passkey() {}

    /** @param made what Spring Security made of a device's answer once it was found right */
    Passkey(CredentialRecord made, Bytes attested, Instant now) {
        this.id = Ids.next();
        this.accountId = account(made.getUserEntityUserId());
        this.credentialId = made.getCredentialId().getBytes();
        this.publicKey = made.getPublicKey().getBytes();
        this.attestation = attested.getBytes();
        this.signCount = made.getSignatureCount();
        this.backupEligible = made.isBackupEligible();
        this.backedUp = made.isBackupState();
        String ways = made.getTransports().stream()
                .map(AuthenticatorTransport::getValue)
                .sorted()
                .collect(Collectors.joining(" "));
        this.transports = ways.length() > LONGEST_TRANSPORTS ? "" : ways;
        this.name = name(made.getLabel());
        this.madeAt = now;
    }

    /** As it is kept: on one line, and something. */
    static String name(String typed) {
        CleanText.require(typed);
        String clean = CleanText.line(typed);
        if (clean.isEmpty() || clean.length() > LONGEST_NAME) {
            throw new Refusal("passkey.refused.name", LONGEST_NAME);
        }
        return clean;
    }

    void rename(String typed) {
        name = name(typed);
    }

    /** Whether it answered a challenge that was given then, or later: what it said before is never good again. */
    boolean hasAnswered(Instant challenged) {
        return challengedAt != null && !challenged.isAfter(challengedAt);
    }

    void answered(Instant challenged, Instant now) {
        challengedAt = challenged;
        usedAt = now;
    }

    /**
     * Spring Security compares with the count at the passkey's making alone, so it is compared with the last one here.
     *
     * @throws MaliciousCounterValueException when it went back or stands: there are two of it
     */
    void counted(CredentialRecord seen) {
        boolean counts = signCount > 0 || seen.getSignatureCount() > 0;
        if (counts && seen.getSignatureCount() <= signCount) {
            throw new MaliciousCounterValueException("the counter went back");
        }
        signCount = seen.getSignatureCount();
        backedUp = seen.isBackupState();
    }

    /** As Spring Security knows it. */
    CredentialRecord record() {
        return ImmutableCredentialRecord.builder()
                .credentialType(PublicKeyCredentialType.PUBLIC_KEY)
                .credentialId(new Bytes(credentialId))
                .userEntityUserId(handle(accountId))
                .publicKey(new ImmutablePublicKeyCose(publicKey))
                .attestationObject(new Bytes(attestation))
                .signatureCount(signCount)
                .uvInitialized(true)
                .backupEligible(backupEligible)
                .backupState(backedUp)
                .transports(ways())
                .label(name)
                .created(madeAt)
                .lastUsed(usedAt == null ? madeAt : usedAt)
                .build();
    }

    private Set<AuthenticatorTransport> ways() {
        return transports.isEmpty()
                ? Set.of()
                : Arrays.stream(transports.split(" "))
                        .map(AuthenticatorTransport::valueOf)
                        .collect(Collectors.toSet());
    }

    /** What a device keeps as whose it is: the account, which stays, and not the sign-in name, which can change. */
    static Bytes handle(UUID account) {
        return new Bytes(ByteBuffer.allocate(16)
                .putLong(account.getMostSignificantBits())
                .putLong(account.getLeastSignificantBits())
                .array());
    }

    /** @throws IllegalArgumentException when no account of ours is meant */
    static UUID account(Bytes handle) {
        byte[] bytes = handle.getBytes();
        if (bytes.length != 16) {
            throw new IllegalArgumentException("no account's");
        }
        ByteBuffer two = ByteBuffer.wrap(bytes);
        return new UUID(two.getLong(), two.getLong());
    }

    UUID id() {
        return id;
    }

    UUID account() {
        return accountId;
    }

    String name() {
        return name;
    }

    Instant madeAt() {
        return madeAt;
    }

    @Nullable
    Instant usedAt() {
        return usedAt;
    }
}
