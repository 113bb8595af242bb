package academy.guildhall.platform.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

class ProgressNewsTest {
    private final AtomicInteger done = new AtomicInteger();
    private final AtomicInteger heard = new AtomicInteger();
    private final AtomicLong words = new AtomicLong();
    private final ProgressNews news = new ProgressNews(() -> {
        words.incrementAndGet();
        heard.set(done.get());
    });

    @Test
    void theFirstWordGoesOutAtOnce() {
        step();
        assertThat(heard).hasValue(1);
    }

    @Test
    void theLastWordIsHeardEvenWhenTheWorkThenWaits() {
        step();
        step();
        step();
        Awaitility.await().untilAsserted(() -> assertThat(heard).hasValue(3));
    }

    @Test
    void manyStepsAreFewWords() {
        for (int step = 0; step < 1000; step++) {
            step();
        }
        Awaitility.await().untilAsserted(() -> assertThat(heard).hasValue(1000));
        assertThat(words.get()).isLessThan(100);
    }

    private void step() {
        done.incrementAndGet();
        news.soon();
    }
}
