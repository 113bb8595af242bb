package academy.guildhall.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Measures the packaged application with its sample on the machine at hand: {@code ./mvnw -Pbenchmark verify} prints the
 * figures, and with {@code -Dreadme.write=true} they go into the README.
 */
@Tag("benchmark")
class FiguresTest {
    private static final Path CACHE = Path.of("target", "benchmark", "guildhall.aot");
    private static final String TRAINEE = "trainee@guildhall.example";
    private static final String ADMINISTRATOR = "admin@guildhall.example";
    private static final List<String> LISTS =
            List.of("applications", "cohorts", "people", "certificates", "mail", "inbox", "settings", "account");
    private static final int STARTS = 5;
    private static final int SESSIONS = 500;
    private static final int WARM_SESSIONS = 20;
    private static final int LONG_SESSIONS = 50;
    private static final int PAGES = 60;
    private static final int AT_ONCE = 4;
    private static final int WARM_UP = 100;
    private static final int REQUESTS = 200;

    private final StringBuilder table = new StringBuilder("| what | measured | aim |\n|---|---|---|\n");

    @Test
    void measures() throws Exception {
        fill();
        starts("From start to first page, `java -jar` on a filled database");
        train();
        starts("The same with a cache of the virtual machine", "-XX:AOTCache=" + CACHE);
        try (Running running = Running.start()) {
            traffic();
            serverTime(running);
            sessions(running);
            sessionsOfADay(running);
        }
        Readme.put("figures", machine() + "\n\n" + table);
    }

    /** Makes the sample, and waits until its decks are drawn: an application that is stopped at work begins it anew. */
    private static void fill() throws IOException, InterruptedException, SQLException {
        try (Running running = Running.start()) {
            running.awaitDecks();
        }
    }

    private void starts(String what, String... options) throws IOException, InterruptedException {
        List<Long> times = new ArrayList<>();
        for (int i = 0; i < STARTS; i++) {
            try (Running running = Running.start(options)) {
                times.add(running.untilFirstPage.toMillis());
            }
        }
        times.sort(null);
        row(
                what + "; " + STARTS + " starts",
                "median %.1f s, longest %.1f s".formatted(times.get(STARTS / 2) / 1e3, times.getLast() / 1e3),
                "10 s");
    }

    /** One run that the virtual machine learns from; it writes its cache when it ends. */
    private static void train() throws IOException, InterruptedException {
        Files.deleteIfExists(CACHE);
        Running.start("-XX:AOTCacheOutput=" + CACHE).close();
        assertThat(CACHE).exists();
    }

    private void traffic() {
        Traffic traffic = Traffic.measured();
        row("First visit over the network, sign-in to home", kilobytes(traffic.first()), "600 KB");
        row("Each later visit", kilobytes(traffic.later()), "10 KB");
    }

    private void sessions(Running running) throws Exception {
        open(WARM_SESSIONS);
        long before = running.liveBytes();
        open(SESSIONS);
        long each = (running.liveBytes() - before) / SESSIONS;
        Files.write(Path.of("target", "benchmark", "histogram.txt"), running.histogram());
        row(
                "Memory of a signed-in session with its page, after a full collection; " + SESSIONS + " sessions",
                kilobytes(each),
                "150 KB");
    }

    /**
     * A session lasts a day: what it has left behind must be gone. What all sessions share, such as plans of statements, is there
     * before.
     */
    private void sessionsOfADay(Running running) throws Exception {
        visit(LONG_SESSIONS, ADMINISTRATOR, PAGES);
        long before = running.liveBytes();
        visit(LONG_SESSIONS, ADMINISTRATOR, PAGES);
        row(
                "The same after " + PAGES + " pages, most of them lists; " + LONG_SESSIONS + " sessions",
                kilobytes((running.liveBytes() - before) / LONG_SESSIONS),
                "150 KB");
    }

    private static void open(int sessions) throws Exception {
        visit(sessions, TRAINEE, 0);
    }

    private static void visit(int sessions, String login, int pages) throws Exception {
        try (ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE)) {
            List<Future<?>> opened = new ArrayList<>();
            for (int i = 0; i < sessions; i++) {
                opened.add(threads.submit(() -> {
                    try (Visitor visitor = new Visitor()) {
                        visitor.signIn(login);
                        visitor.openHome();
                        for (int page = 0; page < pages; page++) {
                            visitor.open(LISTS.get(page % LISTS.size()));
                        }
                    }
                }));
            }
            for (Future<?> one : opened) {
                one.get();
            }
        }
    }

    private void serverTime(Running running) throws Exception {
        String token = running.found("select token from certificate where state = 'IN_FORCE' order by id limit 1");
        String image = running.found("""
                select '/files/pages/' || i.document_id || '/' || i.page || '/large'
                from page_image i join document d on d.id = i.document_id join account a on a.person_id = d.owner_id
                where a.login = '%s' and i.large is not null order by i.document_id, i.page limit 1
                """.formatted(TRAINEE));
        try (Visitor visitor = new Visitor()) {
            time(visitor, "sign-in page", "/login");
            time(visitor, "verifying a certificate", "/verify/" + token);
            time(visitor, "public notices", "/notices");
            visitor.signIn(TRAINEE);
            time(visitor, "page image of a deck", image);
        }
    }

    private void time(Visitor visitor, String name, String path) {
        for (int i = 0; i < WARM_UP; i++) {
            visitor.getFrom(i, path);
        }
        List<Long> times = new ArrayList<>();
        for (int i = 0; i < REQUESTS; i++) {
            long began = System.nanoTime();
            assertThat(visitor.getFrom(WARM_UP + i, path)).isNotEmpty();
            times.add(System.nanoTime() - began);
        }
        times.sort(null);
        row(
                "Answer: " + name + "; " + REQUESTS + " requests, one after another",
                "median %s, p99 %s".formatted(millis(times.get(REQUESTS / 2)), millis(times.get(REQUESTS * 99 / 100))),
                "");
    }

    private void row(String what, String measured, String aim) {
        table.append("| %s | %s | %s |%n".formatted(what, measured, aim));
        System.out.println(what + ": " + measured);
    }

    private static String kilobytes(long bytes) {
        return String.format(Locale.ROOT, "%.1f KB", bytes / 1e3);
    }

    private static String millis(long nanos) {
        return String.format(
                Locale.ROOT, "%.1f ms", nanos / (double) Duration.ofMillis(1).toNanos());
    }

    private static String machine() {
        OperatingSystemMXBean system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        return String.format(
                Locale.ROOT,
                "On %d cores, %.0f GB memory, %s %s, %s %s; the browser and the database ran on the same machine.",
                system.getAvailableProcessors(),
                system.getTotalMemorySize() / 1e9,
                system.getName(),
                system.getArch(),
                System.getProperty("java.vm.name"),
                System.getProperty("java.vm.version"));
    }
}
