package academy.guildhall.platform.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import academy.guildhall.platform.Ids;
import academy.guildhall.platform.PersonId;
import academy.guildhall.platform.live.LiveNews;
import academy.guildhall.platform.live.News;
import academy.guildhall.platform.security.Role;
import academy.guildhall.testing.Acting;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

/** The line to the database goes dead or is cut, and is there again. */
class DatabaseAwayTest extends OnALine {
    /** Measured it is 1.8 to 2.1 s, of the 3 there are. Here it is only told from a line that is waited for until it times out. */
    private static final Duration AT_MOST = Duration.ofSeconds(10);

    @Autowired
    LongWork works;

    @Autowired
    WorkLedger ledger;

    @Autowired
    LiveNews live;

    @Autowired
    News news;

    @Autowired
    Environment environment;

    private final HttpClient visitor = HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return visitor.send(request.build(), BodyHandlers.ofString());
    }

    private HttpResponse<String> get(String path, String language) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .header("Accept-Language", language));
    }

    private HttpResponse<String> post(String path, String form) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .header("Accept-Language", "en")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form)));
    }

    private interface Asking {
        HttpResponse<String> get() throws Exception;
    }

    private static HttpResponse<String> inTime(Asking asking) throws Exception {
        long begun = System.nanoTime();
        HttpResponse<String> answer = asking.get();
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(AT_MOST);
        return answer;
    }

    @Test
    void aPlainPageSaysSoInTimeAndInTheVisitorsLanguageWhetherTheLineIsDeadOrCut() throws Exception {
        for (Runnable harm : List.<Runnable>of(line::goDead, line::cut)) {
            harm.run();
            HttpResponse<String> chinese = inTime(() -> get("/public", "zh-CN"));
            HttpResponse<String> english = inTime(() -> get("/verify", "en"));

            assertThat(chinese.statusCode()).isEqualTo(503);
            assertThat(chinese.headers().firstValue("Retry-After")).hasValue("10");
            assertThat(chinese.headers().firstValue("Content-Security-Policy"))
                    .hasValueSatisfying(policy -> assertThat(policy).contains("default-src 'none'"));
            assertThat(chinese.body()).contains("lang=\"zh-CN\"").contains("暂时连接不上数据库");
            assertThat(english.statusCode()).isEqualTo(503);
            assertThat(english.body()).contains("The database can’t be reached at the moment");
            line.mend();
            itAnswers();
        }
    }

    @Test
    void aFormThatWasSentStandsInTheAnswerAndCanBeSentAgain() throws Exception {
        line.goDead();
        HttpResponse<String> answer =
                inTime(() -> post("/verify", "number=" + written("GJ-2026 <1>") + "&name=" + written("王海燕")));

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.body())
                .contains("What you typed is still on this page")
                .contains("action=\"/verify\"")
                .contains("name=\"number\" value=\"GJ-2026 &lt;1&gt;\"")
                .contains("name=\"name\" value=\"王海燕\"");
    }

    @Test
    void aSignInThatNobodyCouldCheckIsNotCalledWrongAndDoesNotCount() throws Exception {
        acting.account(acting.person("先来的"), Role.ADMINISTRATOR);
        Matcher token = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"")
                .matcher(get("/login", "en").body());
        assertThat(token.find()).isTrue();
        line.cut();
        for (int i = 0; i < 7; i++) {
            HttpResponse<String> answer = inTime(() -> post(
                    "/sign-in", "_csrf=" + written(token.group(1)) + "&username=some%40one.example&password=guess"));
            assertThat(answer.headers().firstValue("Location"))
                    .hasValueSatisfying(to -> assertThat(to).endsWith("/login?away"));
        }
        HttpResponse<String> page = inTime(() -> get("/login?away", "en"));
        assertThat(page.body()).contains("The database can’t be reached at the moment");
        line.mend();
        itAnswers();
        page = get("/login?away", "en");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("so no one can sign in").contains("value=\"some@one.example\"");
        assertThat(get("/login", "en").body()).doesNotContain("Too many wrong passwords");
    }

    private static String written(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    @Test
    void isAliveAndNotReadyWithoutADatabaseAndReadyWithoutAMailServer() throws Exception {
        assertThat(get("/health", "en").statusCode()).isEqualTo(200);
        line.goDead();
        assertThat(inTime(() -> get("/health/readiness", "en")).statusCode()).isEqualTo(503);
        assertThat(inTime(() -> get("/health/liveness", "en")).statusCode()).isEqualTo(200);
        assertThat(inTime(() -> get("/health", "en")).statusCode()).isEqualTo(503);
        line.mend();
        await().atMost(Duration.ofSeconds(10))
                .until(() -> get("/health/readiness", "en").statusCode() == 200);
    }

    /** As long as {@code -Dblackhole.seconds} says, and in any case longer than a socket waits. */
    @Test
    void afterAHoleThatSwallowsEverythingForLongItAnswersAtOnceAgain() throws Exception {
        long ends = System.nanoTime() + TimeUnit.SECONDS.toNanos(Integer.getInteger("blackhole.seconds", 6));
        line.goDead();
        do {
            assertThat(inTime(() -> get("/public", "en")).statusCode()).isEqualTo(503);
        } while (System.nanoTime() < ends);

        line.mend();
        await().atMost(Duration.ofSeconds(10)).until(() -> get("/public", "en").statusCode() == 200);
        PersonId person = acting.person("之后登记的人");
        assertThat(Acting.ask(person, Role.ADMINISTRATOR, () -> ledger.find(new WorkId(Ids.next()))))
                .isEmpty();
    }

    @Test
    void roundsGoOnOnceItIsThereAgain() {
        await().atMost(Duration.ofSeconds(40)).until(() -> held.rounds.get() > 0);
        line.goDead();
        await().until(() -> !isReady());
        line.mend();
        int before = held.rounds.get();
        await().atMost(Duration.ofSeconds(60)).until(() -> held.rounds.get() > before + 1);
    }

    @Test
    void longWorkGoesOnWithTheStepThatItHeldAndCallsItNoFailure() throws Exception {
        PersonId person = acting.account(acting.person("管理员"), Role.ADMINISTRATOR);
        WorkId id = Acting.ask(
                person,
                Role.ADMINISTRATOR,
                () -> works.begin(new NewWork(
                        "held", Ids.next(), "{}", List.of(new NewWork.Step(Ids.next(), "一")), Locale.ENGLISH)));
        assertThat(held.begun.await(30, TimeUnit.SECONDS)).isTrue();
        line.goDead();
        held.goesOn.countDown();
        await().atMost(Duration.ofSeconds(20)).until(() -> get("/public", "en").statusCode() == 503);
        line.mend();
        await().atMost(Duration.ofSeconds(60))
                .ignoreExceptions()
                .until(() -> ledger.find(id).orElseThrow().state() == WorkState.DONE);
        assertThat(ledger.find(id).orElseThrow().failed()).isZero();
        assertThat(held.tries).hasValue(2);
    }

    @Test
    void newsAreHeardAgainAndWhoeverMissedSomeIsTold() throws SQLException {
        AtomicInteger heard = new AtomicInteger();
        LiveNews.Listening listening = live.listen("test:away", heard::incrementAndGet);
        await().atMost(Duration.ofSeconds(20)).until(() -> {
            news.publish("test:away");
            return heard.get() > 0;
        });
        line.goDead();
        // Said by another node, and lost on the way to this one.
        try (Connection elsewhere = DriverManager.getConnection(
                        line.around(environment.getRequiredProperty("spring.datasource.url")), "postgres", "postgres");
                Statement statement = elsewhere.createStatement()) {
            statement.execute("notify guildhall_news, 'test:away'");
        }
        await().until(() -> !isReady());
        int before = heard.get();
        line.mend();
        await().atMost(Duration.ofSeconds(40)).until(() -> heard.get() > before);
        listening.end();
    }
}
