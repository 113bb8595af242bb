package academy.guildhall.schedule.solving;

import java.time.Duration;

/**
 * How hard a plan is sought. The same seed, task and number of moves lead to the same plan on any machine that tries that many
 * within the time. Everybody is given a place before that, however long it takes: tenths of a second for a cohort, seconds for hundreds.
 *
 * @param moves the most moves that are tried
 * @param time the longest that they may take
 */
public record Effort(long seed, long moves, Duration time) {
    /** While somebody waits before the page. */
    public static Effort atOnce(long seed) {
        return new Effort(seed, 60_000, Duration.ofSeconds(4));
    }

    /** One of several, one after the other, that nobody waits for. */
    public static Effort onTheSide(long seed) {
        return new Effort(seed, 150_000, Duration.ofSeconds(5));
    }

    /** For hundreds of candidates. */
    public static Effort thorough(long seed) {
        return new Effort(seed, 1_500_000, Duration.ofSeconds(50));
    }
}
