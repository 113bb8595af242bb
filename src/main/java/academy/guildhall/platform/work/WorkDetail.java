package academy.guildhall.platform.work;

import academy.guildhall.platform.PersonId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How far a piece of work is.
 *
 * @param within how far the step is that is being done, in thousandths
 * @param interrupted whether a node died over it, so that a step was begun anew
 */
public record WorkDetail(
        WorkId id,
        String kind,
        UUID about,
        PersonId begunBy,
        String begunByName,
        WorkState state,
        int steps,
        int done,
        int failed,
        int within,
        boolean interrupted,
        Instant begunAt,
        @Nullable Instant endedAt) {
    /** How much of it is over, 0 to 1. */
    public double share() {
        return Math.min(1, (done + failed + within / 1000.0) / steps);
    }

    /** Of this there is news when work of a kind about something begins, or comes on. */
    public static String topic(String kind, UUID about) {
        return "work:" + kind + ":" + about;
    }

    /** One step that is over: for whom, and what came of it or why it failed. */
    public record Step(
            String label, boolean failed, @Nullable String outcome) {}
}
