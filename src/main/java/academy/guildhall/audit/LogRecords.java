package academy.guildhall.audit;

import academy.guildhall.platform.NotFound;
import academy.guildhall.platform.security.Role;
import jakarta.annotation.security.RolesAllowed;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** One record of the log, with its place in the chain. */
@Service
@Transactional(readOnly = true)
@RolesAllowed(Role.AUDITOR_)
public class LogRecords {
    private final AuditQueries entries;
    private final ChainStore chain;

    LogRecords(AuditQueries entries, ChainStore chain) {
        this.entries = entries;
        this.chain = chain;
    }

    /** @param seal nothing while it waits for it */
    public record Detail(AuditQueries.Entry entry, @Nullable Seal seal) {}

    /**
     * A record's place in the chain.
     *
     * @param hash in groups, as it is compared
     * @param previous the same of the record before
     * @param intact whether this record, for itself, is what was sealed
     */
    public record Seal(
            long position,
            String algorithm,
            String hash,
            String previous,
            @Nullable Instant sealedAt,
            boolean intact) {}

    /** Nothing of it is there for whoever's authority doesn't reach where it happened. */
    public Detail detail(long entry) {
        AuditQueries.Entry found = entries.find(entry).orElseThrow(() -> new NotFound("entry", entry));
        return new Detail(found, chain.ofEntry(entry).map(LogRecords::seal).orElse(null));
    }

    private static Seal seal(ChainStore.Linked linked) {
        Link link = linked.link();
        Written entry = linked.entry();
        boolean intact = entry != null
                && ChainForm.knows(link.algorithm())
                && ChainForm.hash(link.position(), link.previous(), link.sealedAt(), entry)
                        .equals(link.hash());
        return new Seal(
                link.position(),
                String.valueOf(link.algorithm()),
                HeldHead.groups(String.valueOf(link.hash())),
                HeldHead.groups(String.valueOf(link.previous())),
                ChainForm.instant(link.sealedAt()),
                intact);
    }
}
