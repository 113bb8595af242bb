package academy.guildhall.platform.live;

import academy.guildhall.platform.PersonId;
import java.io.IOException;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** One open page that hears news: what it listens to, and the stream by which its browser is told, when there is one. */
public final class LivePage {
    private static final Logger LOG = LoggerFactory.getLogger(LivePage.class);

    private final UUID id = UUID.randomUUID();
    private final PersonId reader;
    private final LiveNews news;
    private final Map<String, LiveNews.Listening> topics = new ConcurrentHashMap<>();
    private final Set<String> untold = ConcurrentHashMap.newKeySet();
    private final AtomicBoolean telling = new AtomicBoolean();
    private volatile @Nullable SseEmitter stream;

    LivePage(PersonId reader, LiveNews news) {
        this.reader = reader;
        this.news = news;
    }

    public UUID id() {
        return id;
    }

    boolean isOf(PersonId person) {
        return reader.equals(person);
    }

    public void listen(String topic) {
        topics.computeIfAbsent(topic, one -> news.listen(one, () -> heard(one)));
    }

    public void leave(String topic) {
        LiveNews.Listening listening = topics.remove(topic);
        if (listening != null) {
            listening.end();
        }
    }

    /** A browser begins to listen; one that listened before is let go. */
    SseEmitter open() {
        SseEmitter opened = new SseEmitter(0L);
        SseEmitter before = stream;
        stream = opened;
        opened.onCompletion(() -> drop(opened));
        opened.onError(gone -> drop(opened));
        if (before != null) {
            before.complete();
        }
        // What was heard since the page was drawn, while its browser was still on the way here.
        if (!untold.isEmpty()) {
            tellSoon();
        }
        return opened;
    }

    private void drop(SseEmitter gone) {
        if (stream == gone) {
            stream = null;
        }
    }

    /** News are sent by a thread of their own: a slow line holds nobody up, and what comes meanwhile is told in one go. */
    private void heard(String topic) {
        untold.add(topic);
        tellSoon();
    }

    private void tellSoon() {
        if (stream != null && telling.compareAndSet(false, true)) {
            Thread.ofVirtual().start(this::tell);
        }
    }

    private void tell() {
        do {
            for (String topic : Set.copyOf(untold)) {
                untold.remove(topic);
                send(SseEmitter.event().data(topic));
            }
            telling.set(false);
        } while (stream != null && !untold.isEmpty() && telling.compareAndSet(false, true));
    }

    /** Below the time after which a proxy cuts a silent line. */
    void beat() {
        send(SseEmitter.event().comment(""));
    }

    private void send(SseEmitter.SseEventBuilder event) {
        SseEmitter to = stream;
        if (to != null) {
            try {
                to.send(event);
            } catch (IOException | IllegalStateException gone) {
                drop(to);
            }
        }
    }

    /** Whoever closed their page, or the server that stops, has ended the stream already. */
    private static void complete(SseEmitter open) {
        try {
            open.complete();
        } catch (IllegalStateException ended) {
            LOG.debug("A stream of news had ended", ended);
        }
    }

    void close() {
        Set.copyOf(topics.keySet()).forEach(this::leave);
        SseEmitter open = stream;
        if (open != null) {
            complete(open);
        }
    }
}
