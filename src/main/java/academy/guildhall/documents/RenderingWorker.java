package academy.guildhall.documents;

import java.time.Duration;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Draws what waits, apart from requests and sessions, on one or two threads of the platform. It begins with what an earlier
 * run left unfinished, and looks again now and then for what another node left.
 */
@Component
class RenderingWorker implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(RenderingWorker.class);
    private static final Duration LOOKS_AGAIN = Duration.ofSeconds(30);

    /** What a stop waits for a page; one that takes longer is drawn again at the next start. */
    private static final Duration LONGEST_PAGE = Duration.ofSeconds(10);

    private final RenderingQueue queue;
    private final PageRenderer renderer;
    private final int threads;
    private final AtomicInteger waiting = new AtomicInteger();
    private volatile ScheduledThreadPoolExecutor executor;
    private volatile boolean running;

    RenderingWorker(
            RenderingQueue queue, PageRenderer renderer, @Value("${guildhall.rendering.threads:2}") int threads) {
        this.queue = queue;
        this.renderer = renderer;
        this.threads = threads;
        this.executor = executor();
    }

    private ScheduledThreadPoolExecutor executor() {
        ScheduledThreadPoolExecutor made = new ScheduledThreadPoolExecutor(
                threads,
                Thread.ofPlatform()
                        .name("rendering-", 1)
                        .daemon()
                        .priority(Thread.MIN_PRIORITY)
                        .factory());
        made.setRemoveOnCancelPolicy(true);
        return made;
    }

    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        executor.scheduleWithFixedDelay(this::drain, 0, LOOKS_AGAIN.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Wakes the threads; when all are awake already, one that is at work will see the new row before it rests. */
    @EventListener(RenderingQueue.Queued.class)
    void wake() {
        if (waiting.incrementAndGet() > threads) {
            waiting.decrementAndGet();
            return;
        }
        try {
            executor.execute(() -> {
                waiting.decrementAndGet();
                drain();
            });
        } catch (RejectedExecutionException stopping) {
            waiting.decrementAndGet();
        }
    }

    private void drain() {
        try {
            while (running && queue.workOne(renderer::render)) {
                LOG.debug("One document drawn");
            }
        } catch (PageRenderer.Stopped stopping) {
            LOG.debug("Drawing goes on at the next start");
        } catch (RuntimeException problem) {
            LOG.warn("Drawing pages stopped; it is tried again in {}", LOOKS_AGAIN, problem);
        }
    }

    @Override
    public void start() {
        renderer.begin();
        if (executor.isShutdown()) {
            // What was woken and never ran went with the old threads.
            waiting.set(0);
            executor = executor();
            begin();
        }
        running = true;
    }

    /** The page that is being drawn is finished; the rest is taken up by the next start. */
    @Override
    public void stop() {
        running = false;
        renderer.stop();
        executor.shutdown();
        try {
            if (!executor.awaitTermination(LONGEST_PAGE.toMillis(), TimeUnit.MILLISECONDS)) {
                executor.shutdownNow();
            }
        } catch (InterruptedException hurried) {
            executor.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
