package academy.guildhall.platform.live;

import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * Streams of news for plain pages that anybody has open, as the screen of a hall: each hears one topic, and reads the page anew. A
 * hall full of them comes from one address; beyond {@value #MOST_OF_ADDRESS} from one, or {@value #MOST} in all, none is opened.
 */
@Component
public class OpenStreams implements DisposableBean {
    static final int MOST_OF_ADDRESS = 200;
    static final int MOST = 2_000;
    private static final Duration BEAT = Duration.ofSeconds(25);

    private final LiveNews news;
    private final Set<Stream> open = ConcurrentHashMap.newKeySet();
    private final Map<String, Integer> ofAddress = new ConcurrentHashMap<>();
    private final ScheduledExecutorService beats = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("open-beat").daemon().factory());

    OpenStreams(LiveNews news) {
        this.news = news;
        beats.scheduleWithFixedDelay(
                () -> open.forEach(stream -> stream.send(SseEmitter.event().comment(""))),
                BEAT.toSeconds(),
                BEAT.toSeconds(),
                TimeUnit.SECONDS);
    }

    private final class Stream {
        private final SseEmitter emitter = new SseEmitter(0L);
        private final String address;
        private final AtomicBoolean telling = new AtomicBoolean();
        private final AtomicBoolean over = new AtomicBoolean();
        private final LiveNews.Listening listening;

        Stream(String topic, String address) {
            this.address = address;
            emitter.onCompletion(this::end);
            emitter.onError(gone -> end());
            listening = news.listen(topic, this::heard);
        }

        /** By a thread of its own: a slow line holds nobody up, and what comes meanwhile is told in one go. */
        private void heard() {
            if (telling.compareAndSet(false, true)) {
                Thread.ofVirtual().start(() -> {
                    telling.set(false);
                    send(SseEmitter.event().data("news"));
                });
            }
        }

        private void send(SseEmitter.SseEventBuilder event) {
            try {
                emitter.send(event);
            } catch (IOException | IllegalStateException gone) {
                end();
            }
        }

        private void end() {
            if (over.compareAndSet(false, true)) {
                listening.end();
                open.remove(this);
                ofAddress.computeIfPresent(address, (key, count) -> count > 1 ? count - 1 : null);
            }
        }
    }

    /** A stream of one topic, unless there are too many. */
    public Optional<SseEmitter> listen(String topic, String address) {
        if (open.size() >= MOST) {
            return Optional.empty();
        }
        if (ofAddress.merge(address, 1, Integer::sum) > MOST_OF_ADDRESS) {
            ofAddress.computeIfPresent(address, (key, count) -> count > 1 ? count - 1 : null);
            return Optional.empty();
        }
        Stream stream = new Stream(topic, address);
        open.add(stream);
        return Optional.of(stream.emitter);
    }

    /** How many are open on this node. */
    public int count() {
        return open.size();
    }

    @Override
    public void destroy() {
        beats.shutdownNow();
        open.forEach(stream -> stream.emitter.complete());
    }
}
