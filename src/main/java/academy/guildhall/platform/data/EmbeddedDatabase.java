package academy.guildhall.platform.data;

import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.util.FileSystemUtils;

/** A real PostgreSQL that comes along, for a first try and for tests. Its data stays between starts. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnClass(EmbeddedPostgres.class)
@ConditionalOnBooleanProperty("guildhall.database.embedded")
class EmbeddedDatabase {
    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedDatabase.class);
    private static final int CONNECTIONS = 20;

    @Bean(destroyMethod = "close")
    Server embeddedPostgres(GuildhallHome home, HalfMade halfMade) throws IOException {
        return new Server(home, halfMade);
    }

    @Bean
    DataSource dataSource(Server server, @Value("${guildhall.database.session}") String session) {
        HikariDataSource pool = new HikariDataSource();
        pool.setJdbcUrl(server.url());
        pool.setMaximumPoolSize(CONNECTIONS);
        pool.setMinimumIdle(2);
        pool.setConnectionInitSql(session);
        return pool;
    }

    /** The server and the lock that keeps two applications from one folder. */
    static final class Server implements AutoCloseable {
        private final FileChannel lock;
        private final EmbeddedPostgres postgres;

        Server(GuildhallHome home, HalfMade halfMade) throws IOException {
            Path folder = home.folder("database");
            lock = FileChannel.open(
                    folder.resolveSibling("database.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (!taken(lock)) {
                lock.close();
                throw new IllegalStateException("Guildhall is running already on " + folder.getParent()
                        + ": stop it first, or give this one another folder as GUILDHALL_HOME.");
            }
            stopOrphan(folder);
            if (halfMade.isThere()) {
                LOG.info("An earlier start was stopped while it made the sample: it is made anew");
                FileSystemUtils.deleteRecursively(folder);
                FileSystemUtils.deleteRecursively(home.folder("files"));
                halfMade.end();
            }
            // The context closes it last; a hook of its own would take it away while the application still ends its
            // work.
            postgres = EmbeddedPostgres.builder()
                    .setDataDirectory(folder)
                    .setCleanDataDirectory(false)
                    .setRegisterShutdownHook(false)
                    .setPGStartupWait(Duration.ofMinutes(1))
                    .setServerConfig("max_connections", "60")
                    .setServerConfig("shared_buffers", "128MB")
                    .start();
        }

        private static boolean taken(FileChannel lock) throws IOException {
            try {
                return lock.tryLock() != null;
            } catch (OverlappingFileLockException inThisProcess) {
                return false;
            }
        }

        String url() {
            return postgres.getJdbcUrl("postgres", "postgres");
        }

        /** A server left behind by an application that was killed still holds the folder: it is asked to end. */
        private static void stopOrphan(Path folder) throws IOException {
            Path pidFile = folder.resolve("postmaster.pid");
            if (!Files.exists(pidFile)) {
                return;
            }
            Optional<ProcessHandle> orphan = postmaster(pidFile);
            if (orphan.isPresent()) {
                LOG.info("Stopping the database that an earlier run left behind");
                await(orphan.get());
            } else {
                Files.deleteIfExists(pidFile);
            }
        }

        private static Optional<ProcessHandle> postmaster(Path pidFile) throws IOException {
            try {
                long pid = Long.parseLong(Files.readAllLines(pidFile).getFirst().strip());
                return ProcessHandle.of(pid)
                        .filter(process ->
                                process.info().command().orElse("postgres").contains("postgres"));
            } catch (NumberFormatException | java.util.NoSuchElementException unreadable) {
                return Optional.empty();
            }
        }

        private static void await(ProcessHandle process) {
            process.destroy();
            try {
                process.onExit().get(20, TimeUnit.SECONDS);
            } catch (TimeoutException | ExecutionException slow) {
                process.destroyForcibly();
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
        }

        @Override
        public void close() throws IOException {
            @Nullable IOException failed = null;
            try {
                postgres.close();
            } catch (IOException e) {
                failed = e;
            }
            lock.close();
            if (failed != null) {
                throw failed;
            }
        }
    }
}
