package academy.guildhall.documents;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * Does work on a thread of its own and waits for it only so long. A library that draws can't be stopped from outside: a
 * thread that took too long is interrupted and left behind, at the lowest priority, and whoever waits goes on.
 */
final class Patience implements AutoCloseable {
    private final Duration longest;
    private final ExecutorService thread = Executors.newSingleThreadExecutor(Thread.ofPlatform()
            .name("drawing-", 0)
            .daemon()
            .priority(Thread.MIN_PRIORITY)
            .factory());

    Patience(Duration longest) {
        this.longest = longest;
    }

    /** Patience has ended; nothing more can be asked of the same thread. */
    static class Ended extends IOException {
        Ended(Duration longest) {
            super("took longer than " + longest);
        }
    }

    /** What the work answers, or throws. */
    <T> T await(Callable<T> work) throws IOException {
        Future<T> answer = thread.submit(work);
        try {
            return answer.get(longest.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException tooLong) {
            answer.cancel(true);
            throw new Ended(longest);
        } catch (ExecutionException failed) {
            throw asItWas(failed.getCause());
        } catch (InterruptedException stopped) {
            answer.cancel(true);
            Thread.currentThread().interrupt();
            throw new PageRenderer.Stopped();
        }
    }

    private static IOException asItWas(@Nullable Throwable failure) {
        if (failure instanceof RuntimeException unchecked) {
            throw unchecked;
        }
        if (failure instanceof Error error) {
            throw error;
        }
        return failure instanceof IOException checked ? checked : new IOException(failure);
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }
}
