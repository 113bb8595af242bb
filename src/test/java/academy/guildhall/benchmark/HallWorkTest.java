package academy.guildhall.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the day of the lectures costs: one sheet from its opening to its receipt, entry by entry, and the way from the timekeeper's
 * press to sixty screens. The packaged application is measured, on its sample academy.
 */
@Tag("benchmark")
class HallWorkTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int WARM = 60;
    private static final int SHEETS = 200;
    private static final int SCREENS = 60;
    private static final int PRESSES = 60;

    private final StringBuilder table =
            new StringBuilder("| the day of the lectures | measured | aim |\n|---|--:|--:|\n");

    @Test
    void measures() throws Exception {
        try (Running running = Running.start()) {
            String panel = running.found("""
                    select p.id from panel p join panel_member m on m.panel_id = p.id join account a on a.person_id = m.person_id
                    where p.state = 'SCORING' and a.login = 'assessor@guildhall.example' limit 1
                    """);
            sheets(running, panel);
            screens(running, panel);
        }
        Readme.put("hall", table.toString());
    }

    private void sheets(Running running, String panel) throws Exception {
        try (Visitor assessor = new Visitor()) {
            assessor.signIn("assessor@guildhall.example");
            for (int i = 0; i < WARM; i++) {
                sheet(running, assessor, panel);
            }
            Duration before = running.cpu();
            for (int i = 0; i < SHEETS; i++) {
                sheet(running, assessor, panel);
            }
            double each = running.cpu().minus(before).toNanos() / 1e6 / SHEETS;
            row(
                    "A sheet of 12 criteria, each entry told by itself, from opening to receipt; " + SHEETS,
                    "%.1f CPU ms".formatted(each),
                    "60 CPU ms");
        }
    }

    /** The first number's sheet, as if it hadn't been begun: page, panel, twelve entries and a note, and sent. */
    private static void sheet(Running running, Visitor assessor, String panel) throws Exception {
        try (Connection connection = DriverManager.getConnection(running.database());
                Statement statement = connection.createStatement()) {
            statement.execute("""
                    delete from score_sheet s using trial_candidate c, account a
                    where c.id = s.candidate_id and c.panel_id = '%s' and c.number = 1 and a.person_id = s.assessor_id
                      and a.login = 'assessor@guildhall.example'
                    """.formatted(panel));
        }
        String base = "/scoring/" + panel;
        assessor.get(base + "/1");
        JsonNode all = JSON.readTree(assessor.get(base + "/sheets"));
        JsonNode token = all.get("token");
        List<String> figures = new ArrayList<>();
        double total = 0;
        for (JsonNode row : all.get("panel").get("rubric")) {
            double points = row.get("points").asDouble();
            total += points;
            String code = row.get("code").asString();
            figures.add("\"%s\":{\"points\":%s,\"fails\":false,\"reason\":\"\"}".formatted(code, points));
            assessor.post(
                    base + "/1/entries",
                    "{\"scores\":[{\"criterion\":\"%s\",\"seen\":null,\"next\":{\"points\":%s}}]}"
                            .formatted(code, points),
                    "application/json",
                    Map.of(token.get("header").asString(), token.get("value").asString()));
        }
        byte[] answer = assessor.post(
                base + "/1/sent",
                "{\"scores\":{%s},\"note\":\"\",\"total\":%s}".formatted(String.join(",", figures), total),
                "application/json",
                Map.of(token.get("header").asString(), token.get("value").asString()));
        assertThat(JSON.readTree(answer).get("sheet").get("receipt").get("code").asString())
                .hasSize(4);
    }

    private void screens(Running running, String panel) throws Exception {
        AtomicLong pressed = new AtomicLong();
        List<Long> delays = new ArrayList<>();
        CyclicBarrier round = new CyclicBarrier(SCREENS + 1);
        CountDownLatch ready = new CountDownLatch(SCREENS);
        try (Visitor keeper = new Visitor();
                HttpClient client = HttpClient.newHttpClient();
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < SCREENS; i++) {
                threads.submit(() -> {
                    var stream = client.send(
                            HttpRequest.newBuilder(Running.ADDRESS.resolve("/hall/" + panel + "/news"))
                                    .build(),
                            BodyHandlers.ofInputStream());
                    ready.countDown();
                    try (BufferedReader lines =
                            new BufferedReader(new InputStreamReader(stream.body(), StandardCharsets.UTF_8))) {
                        for (int press = 0; press < PRESSES; ) {
                            if (lines.readLine().startsWith("data:")) {
                                client.send(
                                        HttpRequest.newBuilder(Running.ADDRESS.resolve("/hall/" + panel + "/state"))
                                                .build(),
                                        BodyHandlers.ofByteArray());
                                long took = System.nanoTime() - pressed.get();
                                synchronized (delays) {
                                    delays.add(took);
                                }
                                press++;
                                round.await(30, TimeUnit.SECONDS);
                            }
                        }
                    }
                    return null;
                });
            }
            keeper.signIn("coordinator@guildhall.example");
            String base = "/panels/" + panel + "/clock";
            JsonNode state = JSON.readTree(keeper.get(base + "/state"));
            Map<String, String> token = Map.of(
                    state.get("token").get("header").asString(),
                    state.get("token").get("value").asString());
            if (state.has("clock") && !state.get("clock").asString().equals("STOPPED")) {
                press(keeper, base, "stop", state.get("number").asInt(), token);
            }
            int number = JSON.readTree(keeper.get(base + "/state")).get("next").asInt();
            ready.await(30, TimeUnit.SECONDS);
            TimeUnit.SECONDS.sleep(2);
            Duration before = running.cpu();
            for (int press = 0; press < PRESSES; press++) {
                String verb = press == 0 ? "start" : press % 2 == 1 ? "pause" : "resume";
                pressed.set(System.nanoTime());
                press(keeper, base, verb, number, token);
                round.await(30, TimeUnit.SECONDS);
            }
            double each = running.cpu().minus(before).toNanos() / 1e6 / PRESSES;
            press(keeper, base, "stop", number, token);
            delays.sort(null);
            row(
                    "From the timekeeper's press to " + SCREENS + " screens that show it; " + PRESSES + " presses",
                    "median %.0f ms, p99 %.0f ms"
                            .formatted(delays.get(delays.size() / 2) / 1e6, delays.get(delays.size() * 99 / 100) / 1e6),
                    "p99 300 ms");
            row("The same, of the processor, for all screens together", "%.0f CPU ms".formatted(each), "");
        }
    }

    private static void press(Visitor keeper, String base, String verb, int number, Map<String, String> token) {
        keeper.post(
                base + "/" + verb,
                "number=" + number + "&made=" + System.currentTimeMillis() + "&reason=Probe",
                "application/x-www-form-urlencoded",
                token);
    }

    private void row(String what, String measured, String aim) {
        table.append(String.format(Locale.ROOT, "| %s | %s | %s |%n", what, measured, aim));
        System.out.println(what + ": " + measured);
    }
}
