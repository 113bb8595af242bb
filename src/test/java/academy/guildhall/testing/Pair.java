package academy.guildhall.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.springframework.util.FileSystemUtils;

/** A database and, once it is made, another that follows it, takes no writes, and can be made to. */
public final class Pair implements AutoCloseable {
    /** What belongs to the server that runs on a folder, and not to its copy. */
    private static final Set<String> OWN = Set.of("postmaster.pid", "postmaster.opts", "epg-lock");

    private final Path folder;
    private final EmbeddedPostgres first;
    private @Nullable EmbeddedPostgres follower;
    private boolean killed;

    public Pair() throws IOException {
        folder = Files.createTempDirectory(Files.createDirectories(Path.of("target", "homes")), "pair")
                .toAbsolutePath();
        first = server("first");
    }

    private EmbeddedPostgres server(String name) throws IOException {
        return EmbeddedPostgres.builder()
                .setDataDirectory(folder.resolve(name))
                .setCleanDataDirectory(false)
                .setRegisterShutdownHook(false)
                .setServerConfig("max_connections", "60")
                .setServerConfig("wal_keep_size", "256MB")
                // What is told to be written is written: a server for tests is quicker and forgets more.
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("full_page_writes", "on")
                .start();
    }

    public String url() {
        return first.getJdbcUrl("postgres", "postgres");
    }

    /** Makes the follower of a copy that is taken while the first one works. */
    public void follow() throws IOException, SQLException {
        Path copy = folder.resolve("second");
        Files.createDirectory(copy, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        try (Connection connection = first.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("select pg_backup_start('pair', true)");
            copy(folder.resolve("first"), copy);
            try (ResultSet ended = statement.executeQuery("select labelfile from pg_backup_stop(false)")) {
                ended.next();
                Files.writeString(copy.resolve("backup_label"), ended.getString(1));
            }
        }
        Files.writeString(
                copy.resolve("postgresql.auto.conf"),
                "primary_conninfo = 'host=127.0.0.1 port=" + first.getPort() + " user=postgres'\n",
                StandardOpenOption.CREATE,
                StandardOpenOption.APPEND);
        Files.createFile(copy.resolve("standby.signal"));
        follower = server("second");
    }

    private static void copy(Path from, Path to) throws IOException {
        List<Path> all;
        try (Stream<Path> walked = Files.walk(from)) {
            all = walked.filter(one -> !one.equals(from)).toList();
        }
        for (Path one : all) {
            Path target = to.resolve(from.relativize(one).toString());
            if (Files.isDirectory(one)) {
                Files.createDirectory(target);
            } else if (!OWN.contains(one.getFileName().toString())) {
                copyIfThere(one, target);
            }
        }
    }

    /** The server that works on the folder may take a file away meanwhile; what was in it is in the log that follows. */
    private static void copyIfThere(Path file, Path target) throws IOException {
        try {
            Files.copy(file, target);
        } catch (NoSuchFileException gone) {
            Files.deleteIfExists(target);
        }
    }

    /** Where the follower listens. */
    public int follower() {
        return second().getPort();
    }

    private EmbeddedPostgres second() {
        if (follower == null) {
            throw new IllegalStateException("There is no follower yet");
        }
        return follower;
    }

    /** The follower gets all that was written so far; then the first one is killed. */
    public void killFirst() throws IOException, SQLException {
        String written = ask(first, "select pg_current_wal_flush_lsn()::text");
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(() -> ask(second(), "select (pg_last_wal_replay_lsn() >= '" + written + "'::pg_lsn)::text")
                        .equals("true"));
        long process = Long.parseLong(
                Files.readAllLines(folder.resolve("first/postmaster.pid")).getFirst());
        ProcessHandle.of(process).ifPresent(ProcessHandle::destroyForcibly);
        killed = true;
    }

    /** The follower takes writes from now on. */
    public void promote() throws SQLException {
        ask(second(), "select pg_promote()::text");
    }

    private static String ask(EmbeddedPostgres server, String question) throws SQLException {
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement();
                ResultSet answer = statement.executeQuery(question)) {
            answer.next();
            return answer.getString(1);
        }
    }

    @Override
    public void close() throws IOException {
        if (follower != null) {
            follower.close();
        }
        if (!killed) {
            first.close();
        }
        FileSystemUtils.deleteRecursively(folder);
    }
}
