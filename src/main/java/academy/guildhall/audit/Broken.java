package academy.guildhall.audit;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The first broken record that was found.
 *
 * @param position in the chain; nothing for an entry that has none
 * @param entryId of the entry; nothing when it isn't known any more
 * @param at when the act was, as the entry says; of what is gone when it was sealed
 * @param subject what it was about, as a word of the log
 */
public record Broken(
        Breach breach,
        @Nullable Long position,
        @Nullable Long entryId,
        @Nullable Instant at,
        @Nullable String subject) {

    static Broken link(Breach breach, Link link, @Nullable Written entry) {
        return new Broken(
                breach,
                link.position(),
                link.entryId(),
                ChainForm.instant(entry == null ? link.sealedAt() : entry.at()),
                entry == null ? null : entry.subject());
    }

    static Broken place(Breach breach, long position) {
        return new Broken(breach, position, null, null, null);
    }
}
