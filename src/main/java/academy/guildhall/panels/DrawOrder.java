package academy.guildhall.panels;

import academy.guildhall.platform.Sha256;
import academy.guildhall.programmes.EnrolmentId;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/**
 * The order of a draw, which anyone can work out again from the published seed: for each enrolment the SHA-256 of
 * {@code <seed>:<enrolment id>} (UTF-8, the id in lower case with hyphens), sorted by its hexadecimal form from small to
 * large. See ADR 0030.
 */
public final class DrawOrder {
    private DrawOrder() {}

    /** The candidates in the order of their numbers, the first has number 1. */
    public static List<EnrolmentId> of(String seed, Collection<EnrolmentId> candidates) {
        return candidates.stream()
                .sorted(Comparator.comparing((EnrolmentId id) -> lot(seed, id)).thenComparing(EnrolmentId::toString))
                .toList();
    }

    /** The lot of one candidate. */
    static String lot(String seed, EnrolmentId candidate) {
        return Sha256.hex((seed + ":" + candidate).getBytes(StandardCharsets.UTF_8));
    }
}
