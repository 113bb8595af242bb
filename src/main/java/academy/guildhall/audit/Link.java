package academy.guildhall.audit;

import org.jspecify.annotations.Nullable;

/**
 * An entry's place in the chain.
 *
 * @param algorithm how the hash is made; see {@link ChainForm}
 * @param previous the hash of the link before, in hexadecimal
 * @param sealedAt when, in UTC with microseconds
 */
record Link(
        long position,
        long entryId,
        @Nullable String algorithm,
        @Nullable String previous,
        @Nullable String hash,
        @Nullable String sealedAt) {}
