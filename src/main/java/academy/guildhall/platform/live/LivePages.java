package academy.guildhall.platform.live;

import academy.guildhall.platform.PersonId;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/** The pages of this node that are open and hear news. */
@Component
public class LivePages implements DisposableBean {
    private static final Duration BEAT = Duration.ofSeconds(25);

    private final LiveNews news;
    private final Map<UUID, LivePage> pages = new ConcurrentHashMap<>();
    private final ScheduledExecutorService beats = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("live-beat").daemon().factory());

    LivePages(LiveNews news) {
        this.news = news;
        beats.scheduleWithFixedDelay(
                () -> pages.values().forEach(LivePage::beat), BEAT.toSeconds(), BEAT.toSeconds(), TimeUnit.SECONDS);
    }

    public LivePage open(PersonId reader) {
        LivePage page = new LivePage(reader, news);
        pages.put(page.id(), page);
        return page;
    }

    public void close(LivePage page) {
        pages.remove(page.id());
        page.close();
    }

    /** A page by its id, for the one who reads it. */
    Optional<LivePage> of(UUID id, PersonId reader) {
        return Optional.ofNullable(pages.get(id)).filter(page -> page.isOf(reader));
    }

    @Override
    public void destroy() {
        beats.shutdownNow();
        pages.values().forEach(LivePage::close);
    }
}
