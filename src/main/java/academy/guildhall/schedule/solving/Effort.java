package academy.guildhall.schedule.solving;

import java.time.Duration;

/**
 * How hard a plan is sought. The same seed, task and number of moves lead to the same plan on any machine that tries that many
 * within the time.
 *
 * @param moves the most moves that are tried
 * @param time the longest that it may take
 */
public record Effort(long seed, long moves, Duration time) {
    /** While somebody waits before the page. */
    public static Effort atOnce(long seed) {
        return new Effort(seed, 150_000, Duration.ofSeconds(4));
    }

    /** For hundreds of candidates. */
    public static Effort thorough(long seed) {
        return new Effort(seed, 5_000_000, Duration.ofSeconds(55));
    }
}
