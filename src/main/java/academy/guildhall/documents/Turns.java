package academy.guildhall.documents;

import academy.guildhall.platform.PersonId;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;

/** Lets so many be at work together, first come first served, and of each person one: twenty files of one person are a queue of their own. */
final class Turns {
    private final Semaphore together;
    private final Map<PersonId, Queue> queues = new ConcurrentHashMap<>();

    Turns(int together) {
        this.together = new Semaphore(together, true);
    }

    /** A turn that is had; closed, the next one has it. */
    interface Turn extends AutoCloseable {
        @Override
        void close();
    }

    private static final class Queue {
        private final Semaphore one = new Semaphore(1, true);
        private int waiting;
    }

    Turn take(PersonId person) {
        Queue queue = queues.compute(person, (key, known) -> counted(known, 1));
        queue.one.acquireUninterruptibly();
        together.acquireUninterruptibly();
        return () -> {
            together.release();
            queue.one.release();
            queues.compute(person, (key, known) -> {
                Queue left = counted(known, -1);
                return left.waiting == 0 ? null : left;
            });
        };
    }

    private static Queue counted(@Nullable Queue known, int change) {
        Queue queue = known == null ? new Queue() : known;
        queue.waiting += change;
        return queue;
    }
}
