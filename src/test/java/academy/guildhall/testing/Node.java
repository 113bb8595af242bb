package academy.guildhall.testing;

import academy.guildhall.GuildhallApplication;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.FileSystemUtils;

/** The application as a process of its own before the database of a test, so that it can be killed. */
public final class Node implements AutoCloseable {
    private static final Duration LONGEST = Duration.ofMinutes(3);

    private final Process process;
    private final int port;
    private final Path home;

    private Node(Process process, int port, Path home) {
        this.process = process;
        this.port = port;
        this.home = home;
    }

    /** Starts one on the database that the test has, and waits until it answers. */
    public static Node start(JdbcClient database) throws IOException, InterruptedException {
        Path home = TestSetup.home();
        int port = free();
        String classes = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        Path log = home.resolve("node.log");
        ProcessBuilder java = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx512m",
                        "--enable-native-access=ALL-UNNAMED",
                        mode(),
                        "-cp",
                        classes,
                        GuildhallApplication.class.getName()))
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        java.environment()
                .putAll(Map.of(
                        "SERVER_PORT", Integer.toString(port),
                        "GUILDHALL_HOME", home.toAbsolutePath().toString(),
                        "GUILDHALL_DATABASE_EMBEDDED", "false",
                        "GUILDHALL_SAMPLE", "false",
                        "GUILDHALL_SECRET", "a secret that is used by tests and by nothing else",
                        "SPRING_DATASOURCE_URL", url(database),
                        "SPRING_DATASOURCE_USERNAME", "postgres",
                        "SPRING_DATASOURCE_PASSWORD", "postgres",
                        "SPRING_DATASOURCE_HIKARI_MAXIMUM_POOL_SIZE", "8",
                        "SPRING_QUARTZ_AUTO_STARTUP", "false"));
        Process process = java.start();
        long began = System.nanoTime();
        try (HttpClient client = HttpClient.newHttpClient()) {
            while (!answers(client, port)) {
                if (!process.isAlive() || System.nanoTime() - began > LONGEST.toNanos()) {
                    process.destroyForcibly();
                    throw new IllegalStateException(Files.readString(log));
                }
                TimeUnit.MILLISECONDS.sleep(100);
            }
        }
        return new Node(process, port, home);
    }

    /** As this virtual machine has it; as the build has it where nothing is said. */
    private static String mode() {
        String said = System.getProperty("vaadin.productionMode");
        return said == null ? "-Xshare:auto" : "-Dvaadin.productionMode=" + said;
    }

    private static String url(JdbcClient database) {
        return database.sql("select 'jdbc:postgresql://localhost:' || inet_server_port() || '/' || current_database()")
                .query(String.class)
                .single();
    }

    private static int free() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static boolean answers(HttpClient client, int port) throws InterruptedException {
        try {
            return client.send(
                                    HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/login"))
                                            .build(),
                                    BodyHandlers.discarding())
                            .statusCode()
                    == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    public int port() {
        return port;
    }

    /** Without a word, as when somebody pulls the plug. */
    public void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    @Override
    public void close() throws InterruptedException, IOException {
        kill();
        FileSystemUtils.deleteRecursively(home);
    }
}
