package academy.guildhall.platform.work;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Says that work has gone on, at most so often. The first word goes out at once and the last one is never lost: what was held
 * back goes out when the pause is over, even when the work itself waits for somebody.
 */
final class ProgressNews {
    private static final Logger LOG = LoggerFactory.getLogger(ProgressNews.class);
    /** The pause after a word. */
    static final Duration PAUSE = Duration.ofMillis(400);

    private final Runnable say;
    private final Executor afterThePause = CompletableFuture.delayedExecutor(PAUSE.toMillis(), TimeUnit.MILLISECONDS);
    private boolean pausing;
    private boolean owed;

    ProgressNews(Runnable say) {
        this.say = say;
    }

    /** Says it whatever was said just before. */
    void now() {
        say.run();
    }

    /** Says it now, or when the pause after the last word is over. */
    void soon() {
        synchronized (this) {
            if (pausing) {
                owed = true;
                return;
            }
            pausing = true;
        }
        say.run();
        afterThePause.execute(this::pauseOver);
    }

    private void pauseOver() {
        synchronized (this) {
            pausing = false;
            if (!owed) {
                return;
            }
            owed = false;
        }
        try {
            soon();
        } catch (RuntimeException unsaid) {
            LOG.debug("Progress could not be told", unsaid);
        }
    }
}
