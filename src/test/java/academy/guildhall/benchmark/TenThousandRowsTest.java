package academy.guildhall.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import academy.guildhall.testing.Browser;
import academy.guildhall.testing.Browser.Look;
import academy.guildhall.testing.NominationLists;
import academy.guildhall.testing.UploadedList;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Locale;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Ten thousand rows over the page of the packaged application, in a heap of so much and no more: added while the page says how
 * far it is, stopped on the page, and killed with the whole process. {@code ./mvnw -Pbenchmark verify -Dtest=TenThousandRowsTest}.
 */
@Tag("benchmark")
class TenThousandRowsTest {
    private static final int ROWS = 10_000;
    private static final int HEAP = 512;
    private static final int YEAR = 2031;
    private static final double MEGABYTE = 1024 * 1024d;

    private Path home;
    private double uploaded;
    private double added;
    private double again;
    private long before;
    private long within;
    private int places;

    @Test
    void areAddedStoppedAndKilled() throws Exception {
        home = Files.createTempDirectory(Files.createDirectories(Path.of("target", "benchmark")), "list");
        try (Running running = start()) {
            addedWhileThePageSaysHowFarItIs(running);
            stoppedOnThePage(running);
            killedInTheMiddle(running);
        }
        try (Running running = start()) {
            goesOnByItself(running);
        }
        Readme.put("rows", table());
    }

    private Running start() throws IOException, InterruptedException {
        return Running.startIn(home, "-Xmx" + HEAP + "m");
    }

    private UploadedList page(Browser browser) {
        return new UploadedList(browser.signedIn(Look.english(Look.DESK), "admin@guildhall.example", "guildhall"));
    }

    private static double seconds(Runnable work) {
        long begun = System.nanoTime();
        work.run();
        return (System.nanoTime() - begun) / 1e9;
    }

    private void addedWhileThePageSaysHowFarItIs(Running running) throws Exception {
        byte[] list = NominationLists.of(1, ROWS);
        running.awaitDecks();
        before = running.liveBytes();
        try (Browser browser = Browser.before(Integer.toString(Running.PORT))) {
            UploadedList page = page(browser);
            uploaded = seconds(() -> {
                page.upload(list, YEAR);
                page.sees("10,000 rows: 10,000 to be added");
            });
            added = seconds(() -> {
                page.add(ROWS);
                page.watchUntil("10,000 added, 0 already there, 0 not added.");
            });
            places = page.shares().size();
        }
        assertThat(entered(running)).isEqualTo(ROWS);
        assertThat(places).isGreaterThan(10);
    }

    private void stoppedOnThePage(Running running) throws Exception {
        try (Browser browser = Browser.before(Integer.toString(Running.PORT))) {
            UploadedList page = page(browser);
            page.upload(NominationLists.of(ROWS + 1, ROWS), YEAR);
            page.sees("10,000 rows: 10,000 to be added");
            page.add(ROWS);
            page.awaitShare(0.3);
            page.stop();
            page.sees("The list wasn’t imported: no one was added");
            assertThat(entered(running)).isEqualTo(ROWS);
        }
    }

    private void killedInTheMiddle(Running running) throws Exception {
        try (Browser browser = Browser.before(Integer.toString(Running.PORT))) {
            UploadedList page = page(browser);
            page.upload(NominationLists.of(ROWS + 1, ROWS), YEAR);
            page.sees("10,000 rows: 10,000 to be added");
            page.add(ROWS);
            page.awaitShare(0.3);
            within = running.liveBytes();
            running.kill();
        }
    }

    private void goesOnByItself(Running running) throws Exception {
        assertThat(entered(running)).as("by halves").isEqualTo(ROWS);
        long begun = System.nanoTime();
        try (Browser browser = Browser.before(Integer.toString(Running.PORT))) {
            UploadedList page = page(browser);
            page.page().navigate("/applications/import/" + latest(running));
            page.sees("This was interrupted, perhaps by a restart, and is continuing by itself");
            page.watchUntil("10,000 added, 0 already there, 0 not added.");
        }
        again = (System.nanoTime() - begun) / 1e9;
        assertThat(entered(running)).isEqualTo(2 * ROWS);
    }

    private static int entered(Running running) throws IOException, SQLException {
        return Integer.parseInt(running.found("select count(*) from application where year = " + YEAR));
    }

    private static String latest(Running running) throws IOException, SQLException {
        return running.found("select id from nomination_import order by made_at desc limit 1");
    }

    private String table() {
        return String.format(
                Locale.ROOT, """
                | a list of 10,000 rows of 16 columns, over the page | measured | aim |
                |---|--:|--:|
                | From choosing the file to seeing every row judged | %.1f s | |
                | From pressing *Add 10,000* to seeing it done, each with an account and a letter | %.1f s | 30 s |
                | Places at which the bar was seen meanwhile | %d | |
                | Stopped on the page at a third: entered | 0 | 0 |
                | Process killed at a third: entered by halves | 0 | 0 |
                | From its first page after the restart to all being entered by itself | %.1f s | |
                | Alive on a heap of %d MB before, and at a third | %.0f MB, %.0f MB | |
                """, uploaded, added, places, again, HEAP, before / MEGABYTE, within / MEGABYTE);
    }
}
