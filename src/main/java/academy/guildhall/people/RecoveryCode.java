package academy.guildhall.people;

import academy.guildhall.platform.Ids;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What lets somebody in once whose telephone is gone. What it says is shown once and kept nowhere. */
@Entity
class RecoveryCode {
    @Id
    private UUID id;

    @Version
    private @Nullable Integer version;

    private UUID accountId;
    private byte[] codeHash;
    private @Nullable Instant usedAt;

    @SuppressWarnings("NullAway.Init")
    protected RecoveryCode() {}

    RecoveryCode(UUID account, byte[] hash) {
        this.id = Ids.next();
        this.accountId = account;
        this.codeHash = hash;
    }
}
