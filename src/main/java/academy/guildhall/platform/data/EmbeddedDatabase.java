package academy.guildhall.platform.data;

import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.util.FileSystemUtils;

/** A real PostgreSQL that comes along, for a first try and for tests. Its data stays between starts. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnClass(EmbeddedPostgres.class)
@ConditionalOnBooleanProperty("guildhall.database.embedded")
@ForCommands
class EmbeddedDatabase {
    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedDatabase.class);

    /** A database that can be reached. */
    interface Reached extends AutoCloseable {
        String url();

        @Override
        void close() throws IOException;
    }

    /** @param joins for a command: the server of an application that is running is used along with it */
    @Bean(destroyMethod = "close")
    Reached embeddedPostgres(
            GuildhallHome home, HalfMade halfMade, @Value("${guildhall.database.join:false}") boolean joins)
            throws IOException {
        Optional<Reached> running = joins ? RunningDatabase.of(home) : Optional.empty();
        return running.isPresent() ? running.get() : new Server(home, halfMade);
    }

    /** With the settings that any other database has. */
    @Bean
    @ConfigurationProperties("spring.datasource.hikari")
    HikariDataSource dataSource(Reached server) {
        HikariDataSource pool = new HikariDataSource();
        pool.setJdbcUrl(server.url());
        return pool;
    }

    /** The server and the lock that keeps two applications from one folder. */
    static final class Server implements Reached {
        /** Who may come in: with the password, from this machine. */
        private static final String CLOSED = """
                local all all scram-sha-256
                host all all 127.0.0.1/32 scram-sha-256
                host all all ::1/128 scram-sha-256
                """;

        private static final int PASSWORD_BYTES = 24;

        private final FileChannel lock;
        private final EmbeddedPostgres postgres;
        private final String password;

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
                LOG.info("An earlier start or restore was stopped halfway: what it made is cleared away");
                FileSystemUtils.deleteRecursively(folder);
                FileSystemUtils.deleteRecursively(home.folder("files"));
                halfMade.end();
            }
            password = password(home, folder.resolve("pg_hba.conf"));
            // The context closes it last; a hook of its own would take it away while the application still ends its
            // work.
            postgres = EmbeddedPostgres.builder()
                    .setDataDirectory(folder)
                    .setCleanDataDirectory(false)
                    .setRegisterShutdownHook(false)
                    .setPGStartupWait(Duration.ofMinutes(1))
                    .setServerConfig("max_connections", "60")
                    .setServerConfig("shared_buffers", "128MB")
                    .setConnectConfig("password", password)
                    .start();
            close(folder.resolve("pg_hba.conf"));
        }

        /** Others at this machine reach the port as well; without the password, made at the first start, they get no further. */
        private void close(Path access) throws IOException {
            if (Files.readString(access).equals(CLOSED)) {
                return;
            }
            try (Connection open = postgres.getPostgresDatabase().getConnection();
                    Statement statement = open.createStatement()) {
                statement.execute("alter role postgres password '" + password + "'");
                Files.writeString(access, CLOSED);
                statement.execute("select pg_reload_conf()");
            } catch (SQLException e) {
                throw new IOException("the embedded database could not be given a password", e);
            }
        }

        /** The one that was made; when it is lost, whoever holds the folder makes another. */
        private static String password(GuildhallHome home, Path access) throws IOException {
            Path kept = home.folder("keys").resolve("database");
            if (!Files.exists(kept)) {
                if (Files.exists(access)) {
                    Files.writeString(access, CLOSED.replace("scram-sha-256", "trust"));
                }
                byte[] fresh = new byte[PASSWORD_BYTES];
                new SecureRandom().nextBytes(fresh);
                Files.writeString(kept, Base64.getUrlEncoder().withoutPadding().encodeToString(fresh));
            }
            return Files.readString(kept).strip();
        }

        private static boolean taken(FileChannel lock) throws IOException {
            try {
                return lock.tryLock() != null;
            } catch (OverlappingFileLockException inThisProcess) {
                return false;
            }
        }

        @Override
        public String url() {
            return postgres.getJdbcUrl("postgres", "postgres") + "&password=" + password;
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
