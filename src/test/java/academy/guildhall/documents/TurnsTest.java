package academy.guildhall.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.is;

import academy.guildhall.platform.PersonId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class TurnsTest {
    private final Turns turns = new Turns(2);

    @Test
    void manyFilesOfOnePersonHoldUpNobodyElse() throws Exception {
        PersonId busy = PersonId.next();
        CountDownLatch slow = new CountDownLatch(1);
        AtomicInteger begun = new AtomicInteger();
        try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 20; i++) {
                pool.submit(() -> {
                    try (Turns.Turn turn = turns.take(busy)) {
                        begun.incrementAndGet();
                        slow.await();
                    }
                    return null;
                });
            }
            await().untilAtomic(begun, is(1));
            pool.submit(() -> turns.take(PersonId.next()).close()).get();
            assertThat(begun).as("the others of the same person wait still").hasValue(1);
            slow.countDown();
        }
        assertThat(begun).hasValue(20);
    }

    @Test
    void soManyAreAtWorkTogetherAndNoMore() throws Exception {
        AtomicInteger at = new AtomicInteger();
        List<Integer> seen = Collections.synchronizedList(new ArrayList<>());
        try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 200; i++) {
                pool.submit(() -> {
                    try (Turns.Turn turn = turns.take(PersonId.next())) {
                        seen.add(at.incrementAndGet());
                        Thread.yield();
                        at.decrementAndGet();
                    }
                });
            }
        }
        assertThat(seen).hasSize(200).allMatch(together -> together <= 2);
    }
}
