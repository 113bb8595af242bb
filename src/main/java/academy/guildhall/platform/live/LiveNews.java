package academy.guildhall.platform.live;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArraySet;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Hears the news of all nodes by one connection to the database, from the first listener on. Whenever that
 * connection is there, for the first time or again, every listener is told: something may have been missed.
 */
@Component
public class LiveNews implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(LiveNews.class);
    /** How long the thread waits for the socket before it looks whether it is to stop; nothing is sent meanwhile. */
    private static final int LOOKS_UP_MILLIS = 1_000;

    /** How often in a row it may hear nothing before it asks whether the database is still there. */
    private static final int SILENT_AT_MOST = 10;

    private static final int ANSWERS_WITHIN_SECONDS = 2;

    private static final Duration TRIES_AGAIN = Duration.ofSeconds(5);

    private final DataSource source;
    private final Map<String, Set<Runnable>> listeners = new ConcurrentHashMap<>();
    private @Nullable Thread thread;
    private volatile boolean running;

    LiveNews(DataSource source) {
        this.source = source;
    }

    /** Ends what {@link #listen} began. */
    @FunctionalInterface
    public interface Listening {
        void end();
    }

    /**
     * Hears a topic until it is ended.
     *
     * @param heard is called on a thread that all share: it must not wait for anything
     */
    public Listening listen(String topic, Runnable heard) {
        listeners.computeIfAbsent(topic, none -> new CopyOnWriteArraySet<>()).add(heard);
        begin();
        return () -> listeners.computeIfPresent(topic, (key, all) -> {
            all.remove(heard);
            return all.isEmpty() ? null : all;
        });
    }

    /** How many topics are listened to now. */
    public int topics() {
        return listeners.size();
    }

    private synchronized void begin() {
        if (running && thread == null) {
            thread = Thread.ofPlatform().name("live-news").daemon().start(this::hear);
        }
    }

    private void hear() {
        boolean lost = false;
        while (running) {
            try (Connection connection = source.getConnection()) {
                connection.setAutoCommit(true);
                try (Statement statement = connection.createStatement()) {
                    statement.execute("listen " + News.CHANNEL);
                }
                // Something may have gone by unheard: while the connection was lost, or before the first listener had
                // one.
                listeners.values().forEach(LiveNews::tell);
                lost = false;
                read(connection);
            } catch (SQLException broken) {
                if (!lost && running) {
                    LOG.warn("News of other nodes are not heard: {}", broken.getMessage());
                }
                lost = true;
                rest();
            }
        }
    }

    private void read(Connection connection) throws SQLException {
        PGConnection postgres = connection.unwrap(PGConnection.class);
        int silent = 0;
        try {
            while (running) {
                PGNotification[] news = postgres.getNotifications(LOOKS_UP_MILLIS);
                if (news != null && news.length > 0) {
                    silent = 0;
                    for (PGNotification one : news) {
                        tell(listeners.getOrDefault(one.getParameter(), Set.of()));
                    }
                } else if (++silent >= SILENT_AT_MOST) {
                    silent = 0;
                    if (!connection.isValid(ANSWERS_WITHIN_SECONDS)) {
                        throw new SQLException("the line is dead");
                    }
                }
            }
            try (Statement statement = connection.createStatement()) {
                statement.execute("unlisten *");
            }
        } catch (SQLException broken) {
            // It must not go back to the pool as one that listens.
            connection.abort(Runnable::run);
            throw broken;
        }
    }

    private static void tell(Set<Runnable> concerned) {
        for (Runnable one : concerned) {
            try {
                one.run();
            } catch (RuntimeException deaf) {
                LOG.debug("A listener could not be told", deaf);
            }
        }
    }

    private static void rest() {
        try {
            Thread.sleep(TRIES_AGAIN);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void start() {
        running = true;
        if (!listeners.isEmpty()) {
            begin();
        }
    }

    @Override
    public void stop() {
        running = false;
        Thread hearing;
        synchronized (this) {
            hearing = thread;
            thread = null;
        }
        if (hearing != null) {
            hearing.interrupt();
            try {
                hearing.join(Duration.ofSeconds(3));
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
