package academy.guildhall.audit;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What somebody found who verified the chain.
 *
 * @param by who; nothing when the application did it
 * @param after the record after which they began; 0 when that was the first
 * @param position how far the chain went then
 * @param hash of the last record, in hexadecimal
 * @param broken the first record that isn't as it was; nothing when all are
 */
public record ChainCheck(
        @Nullable String by,
        Instant endedAt,
        long after,
        long position,
        String hash,
        @Nullable Broken broken) {
    HeldHead head() {
        return new HeldHead(position, hash);
    }
}
