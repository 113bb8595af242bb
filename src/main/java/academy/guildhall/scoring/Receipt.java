package academy.guildhall.scoring;

import java.time.Instant;
import java.util.Locale;

/**
 * What proves that a sheet has come in, as it stood.
 *
 * @param digest SHA-256 over the sheet as text, see ADR 0140
 * @param at to the second
 */
public record Receipt(String digest, Instant at) {
    private static final int SIGNS = 4;

    /** The first four signs, for people. */
    public String code() {
        return digest.substring(0, SIGNS).toUpperCase(Locale.ROOT);
    }
}
