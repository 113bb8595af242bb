package academy.guildhall.audit;

import java.time.Instant;

/**
 * How far the chain goes.
 *
 * @param hash in hexadecimal
 */
public record ChainHead(long position, String hash, Instant sealedAt) {
    /** The hash for people to read and compare, in capitals and by fours. */
    public String inGroups() {
        return HeldHead.groups(hash);
    }

    /** As much of it as a paper shows. */
    public String onPaper() {
        return HeldHead.groups(hash.substring(0, HeldHead.SHOWN));
    }
}
