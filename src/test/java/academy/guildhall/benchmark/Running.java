package academy.guildhall.benchmark;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The packaged application as a process of its own, on a folder that keeps its database between starts. */
final class Running implements AutoCloseable {
    static final int PORT = Integer.getInteger("benchmark.port", 8094);
    static final URI ADDRESS = URI.create("http://localhost:" + PORT);
    private static final Path FOLDER = Path.of("target", "benchmark").toAbsolutePath();
    private static final Duration LONGEST = Duration.ofMinutes(5);
    private static final int POLL_MILLIS = 20;
    private static final int PORT_LINE = 3;

    final Duration untilFirstPage;
    private final Process process;
    private final Path home;

    private Running(Process process, Path home, Duration untilFirstPage) {
        this.process = process;
        this.home = home;
        this.untilFirstPage = untilFirstPage;
    }

    /** Starts it, with options of the virtual machine, and waits for its first page. */
    static Running start(String... options) throws IOException, InterruptedException {
        return startIn(FOLDER.resolve("home"), options);
    }

    /** The same with a folder of its own for its database. */
    static Running startIn(Path home, String... options) throws IOException, InterruptedException {
        Files.createDirectories(FOLDER);
        List<String> command = new ArrayList<>(List.of(tool("java")));
        command.addAll(List.of(options));
        command.addAll(List.of("-jar", "target/guildhall.jar"));
        ProcessBuilder java = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(FOLDER.resolve("guildhall.log").toFile());
        java.environment().put("SERVER_PORT", Integer.toString(PORT));
        java.environment().put("GUILDHALL_HOME", home.toAbsolutePath().toString());
        java.environment().put("GUILDHALL_PROXIES", "127\\.0\\.0\\.1|0:0:0:0:0:0:0:1");
        long began = System.nanoTime();
        Process process = java.start();
        try (HttpClient client = HttpClient.newHttpClient()) {
            while (!answers(client)) {
                if (!process.isAlive() || System.nanoTime() - began > LONGEST.toNanos()) {
                    process.destroyForcibly();
                    throw new IllegalStateException(Files.readString(FOLDER.resolve("guildhall.log")));
                }
                TimeUnit.MILLISECONDS.sleep(POLL_MILLIS);
            }
        }
        return new Running(process, home, Duration.ofNanos(System.nanoTime() - began));
    }

    private static boolean answers(HttpClient client) throws InterruptedException {
        try {
            return client.send(HttpRequest.newBuilder(ADDRESS.resolve("/login")).build(), BodyHandlers.discarding())
                            .statusCode()
                    == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    private static String tool(String name) {
        return Path.of(System.getProperty("java.home"), "bin", name).toString();
    }

    /** What is alive on the heap after a full collection, in bytes. */
    long liveBytes() throws IOException {
        List<String> lines = histogram();
        return Long.parseLong(lines.getLast().strip().split("\\s+")[2]);
    }

    /** The classes that take most of the heap, and the total. */
    List<String> histogram() throws IOException {
        Process jcmd = new ProcessBuilder(tool("jcmd"), Long.toString(process.pid()), "GC.class_histogram").start();
        try (var out = jcmd.inputReader()) {
            return out.lines().filter(line -> !line.isBlank()).toList();
        }
    }

    /** What it has taken of the processor so far; to a hundredth of a second. */
    Duration cpu() {
        return process.info().totalCpuDuration().orElseThrow();
    }

    /** The address of its database, which listens on another port at every start. */
    String database() throws IOException {
        String port = Files.readAllLines(home.resolve("database/postmaster.pid"))
                .get(PORT_LINE)
                .strip();
        return "jdbc:postgresql://localhost:" + port + "/postgres?user=postgres&password="
                + Files.readString(home.resolve("keys/database")).strip();
    }

    /** What it finds in its database first. */
    String found(String sql) throws IOException, SQLException {
        try (Connection connection = DriverManager.getConnection(database());
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            if (!rows.next()) {
                throw new IllegalStateException(sql);
            }
            return rows.getString(1);
        }
    }

    /** Waits until the decks of its sample are drawn. */
    void awaitDecks() throws IOException, SQLException, InterruptedException {
        while (!found("select count(*) from rendering where state in ('QUEUED', 'RUNNING')")
                .equals("0")) {
            TimeUnit.SECONDS.sleep(1);
        }
    }

    /** As when the machine loses power: nothing of it is asked or told. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(LONGEST)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
