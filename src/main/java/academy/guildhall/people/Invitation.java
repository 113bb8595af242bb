package academy.guildhall.people;

import academy.guildhall.platform.Ids;
import academy.guildhall.platform.Refusal;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A link by which somebody sets a password: good once, and for a time. */
@Entity
class Invitation {
    @Id
    private UUID id;

    @Version
    private @Nullable Integer version;

    private UUID accountId;

    @Enumerated(EnumType.STRING)
    private InvitationPurpose purpose;

    private Instant expiresAt;
    private @Nullable Instant usedAt;

    @SuppressWarnings("NullAway.Init")
    protected Invitation() {}

    Invitation(UUID account, InvitationPurpose purpose, Instant now) {
        this.id = Ids.next();
        this.accountId = account;
        this.purpose = purpose;
        this.expiresAt = now.plus(purpose.life());
    }

    void use(Instant now) {
        if (!isGood(now)) {
            throw new Refusal("invitation.refused");
        }
        usedAt = now;
    }

    boolean isGood(Instant now) {
        return usedAt == null && now.isBefore(expiresAt);
    }

    UUID id() {
        return id;
    }

    UUID account() {
        return accountId;
    }

    InvitationPurpose purpose() {
        return purpose;
    }
}
