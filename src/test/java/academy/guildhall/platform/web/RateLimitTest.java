package academy.guildhall.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** So many in a window, by a time that the test moves. */
class RateLimitTest {
    private static final Duration QUARTER = Duration.ofMinutes(15);

    private final AtomicLong now = new AtomicLong(-5);
    private RateLimit limit;

    @BeforeEach
    void fiveInAQuarterOfAnHour() {
        limit = new RateLimit(5, QUARTER, now::get);
    }

    @Test
    void allowsFiveAndNoSixth() {
        assertThat(taken("a", 8)).isEqualTo(5);
        assertThat(taken("b", 1)).as("each is counted apart").isEqualTo(1);
    }

    @Test
    void allowsFiveAgainAfterTheWindowAndNoneJustBeforeTheFirstComesBack() {
        assertThat(taken("a", 5)).isEqualTo(5);
        forward(QUARTER.dividedBy(5).minusNanos(1));
        assertThat(taken("a", 1)).isZero();
        forward(Duration.ofNanos(1));
        assertThat(taken("a", 5)).as("one comes back at a time").isEqualTo(1);
        forward(QUARTER);
        assertThat(taken("a", 8)).as("and all after the window").isEqualTo(5);
    }

    /** Whoever goes on trying isn't let in sooner, nor later: what is turned away doesn't count. */
    @Test
    void allowsNoMoreToWhoNeverStops() {
        int taken = 0;
        for (int second = 0; second < 3600; second++) {
            taken += taken("a", 1);
            forward(Duration.ofSeconds(1));
        }
        assertThat(taken).isBetween(5 + 4 * 5 - 1, 5 + 4 * 5);
    }

    @Test
    void whatIsGivenBackOrForgottenDoesntCount() {
        assertThat(taken("a", 5)).isEqualTo(5);
        limit.giveBack("a");
        assertThat(taken("a", 5)).isEqualTo(1);
        limit.forget("a");
        assertThat(taken("a", 8)).isEqualTo(5);
        limit.giveBack("b");
        assertThat(taken("b", 8)).as("never more than five").isEqualTo(5);
    }

    private int taken(String who, int tries) {
        int taken = 0;
        for (int i = 0; i < tries; i++) {
            taken += limit.tryTake(who) ? 1 : 0;
        }
        return taken;
    }

    private void forward(Duration by) {
        now.addAndGet(by.toNanos());
    }
}
