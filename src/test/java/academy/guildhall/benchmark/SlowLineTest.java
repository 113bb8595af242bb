package academy.guildhall.benchmark;

import academy.guildhall.testing.Browser;
import academy.guildhall.testing.Browser.Look;
import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * A trainee's first visit and later ones on a slow line of 400 ms and 400 kbit/s: {@code ./mvnw -Pbenchmark verify
 * -Dtest=SlowLineTest} prints when the first words can be read, and when the page can be used.
 */
@Tag("benchmark")
class SlowLineTest {
    private static final double LATENCY_MILLIS = 400;
    private static final double BYTES_A_SECOND = 400_000 / 8.0;
    private static final int VISITS = 5;
    private static final int LONGEST_WAIT = 60_000;
    private static final String WATCH = """
            const watch = new MutationObserver(() => {
              if (!document.querySelector('#content h1')) return;
              window.standsAt = performance.now();
              watch.disconnect();
            });
            watch.observe(document, { childList: true, subtree: true });
            """;
    private static final String MEASURED = """
            () => {
              const loaded = performance.getEntriesByType('navigation')[0];
              const painted = performance.getEntriesByName('first-contentful-paint')[0];
              return [loaded.responseStart, painted.startTime, window.standsAt];
            }
            """;

    /** Milliseconds since the page was asked for, and bytes over the network. */
    private record Visit(double firstByte, double firstWords, double usable, long bytes) {}

    @Test
    void measures() throws Exception {
        List<Visit> first = new ArrayList<>();
        List<Visit> later = new ArrayList<>();
        try (Running running = Running.start()) {
            running.awaitDecks();
            for (int i = 0; i < VISITS; i++) {
                try (Browser browser = Browser.before(Integer.toString(Running.PORT))) {
                    visit(browser, first, later);
                }
            }
        }
        String table = """
                | a trainee's home on a phone, 400 ms and 400 kbit/s; median of %d | first visit | later ones | aim |
                |---|--:|--:|--:|
                | From its first byte to the first words | %s | %s | 1 s |
                | From its first byte to its use | %s | %s | |
                | Bytes over the network | %.0f KB | %.0f KB | |
                """.formatted(
                        VISITS,
                        seconds(first.stream().map(visit -> visit.firstWords - visit.firstByte)),
                        seconds(later.stream().map(visit -> visit.firstWords - visit.firstByte)),
                        seconds(first.stream().map(visit -> visit.usable - visit.firstByte)),
                        seconds(later.stream().map(visit -> visit.usable - visit.firstByte)),
                        median(first.stream().map(visit -> visit.bytes / 1e3)),
                        median(later.stream().map(visit -> visit.bytes / 1e3)));
        System.out.println(table);
        Readme.put("slow", table);
    }

    private static void visit(Browser browser, List<Visit> first, List<Visit> later) {
        Page page = browser.window(Look.chinese(Look.PHONE));
        page.setDefaultTimeout(LONGEST_WAIT);
        page.navigate("/login");
        page.locator("#username").fill("trainee@guildhall.example");
        page.locator("#password").fill("guildhall");
        first.add(measured(
                page,
                () -> page.locator("form:has(#password) button[type=submit]").click()));
        Page again = page.context().newPage();
        again.setDefaultTimeout(LONGEST_WAIT);
        later.add(measured(again, () -> again.navigate("/")));
    }

    private static Visit measured(Page page, Runnable asks) {
        page.addInitScript(WATCH);
        CDPSession line = page.context().newCDPSession(page);
        line.send("Network.enable");
        JsonObject slow = new JsonObject();
        slow.addProperty("offline", false);
        slow.addProperty("latency", LATENCY_MILLIS);
        slow.addProperty("downloadThroughput", BYTES_A_SECOND);
        slow.addProperty("uploadThroughput", BYTES_A_SECOND);
        line.send("Network.emulateNetworkConditions", slow);
        AtomicLong bytes = new AtomicLong();
        line.on(
                "Network.loadingFinished",
                event -> bytes.addAndGet((long) event.get("encodedDataLength").getAsDouble()));
        asks.run();
        page.waitForFunction("window.standsAt");
        page.waitForLoadState(LoadState.NETWORKIDLE);
        List<?> times = (List<?>) page.evaluate(MEASURED);
        return new Visit(number(times.get(0)), number(times.get(1)), number(times.get(2)), bytes.get());
    }

    private static double number(Object value) {
        return ((Number) value).doubleValue();
    }

    private static String seconds(Stream<Double> millis) {
        return String.format(Locale.ROOT, "%.1f s", median(millis) / 1e3);
    }

    private static double median(Stream<Double> values) {
        List<Double> sorted = values.sorted().toList();
        return sorted.get(sorted.size() / 2);
    }
}
