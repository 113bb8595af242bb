package academy.guildhall.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import academy.guildhall.documents.DocumentId;
import academy.guildhall.documents.Documents;
import academy.guildhall.documents.PageInfo;
import academy.guildhall.people.ReadyAccounts;
import academy.guildhall.platform.PersonId;
import academy.guildhall.platform.Refusal;
import academy.guildhall.platform.Transition.Act;
import academy.guildhall.platform.security.Grant;
import academy.guildhall.platform.security.Role;
import academy.guildhall.testing.Acting;
import academy.guildhall.testing.BrowserTest;
import academy.guildhall.testing.Decks;
import academy.guildhall.testing.HostileDecks;
import academy.guildhall.testing.MovableClock;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Twenty files of two people that ask for too much, and ten of ten that don't, all at once, while people sign in. */
@Tag("benchmark")
@BrowserTest
class HostileFilesTest {
    private static final int HONEST = 10;
    private static final int OF_EACH_KIND = 5;
    private static final String PASSWORD = "correct horse battery";
    private static final Pattern FORM_TOKEN = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");

    @Autowired
    Documents documents;

    @Autowired
    Acting acting;

    @Autowired
    ReadyAccounts accounts;

    @Autowired
    MovableClock clock;

    @Autowired
    JdbcClient jdbc;

    @LocalServerPort
    int port;

    @Test
    void everyHonestDeckIsDrawnAndNobodyWaitsToSignIn() throws Exception {
        List<byte[]> hostile = List.of(
                HostileDecks.withHeavyPage(),
                HostileDecks.withMuchText(),
                HostileDecks.endless(3),
                Arrays.copyOf(Decks.chinese(3), 20_000));
        List<Callable<Optional<DocumentId>>> uploads = new ArrayList<>();
        PersonId first = acting.person("李四");
        PersonId second = acting.person("王五");
        for (int i = 0; i < hostile.size() * OF_EACH_KIND; i++) {
            uploads.add(upload(hostile.get(i % hostile.size()), i % 3 == 0 ? first : second));
        }
        List<byte[]> decks = new ArrayList<>();
        for (int i = 0; i < HONEST; i++) {
            decks.add(i % 2 == 0 ? Decks.chinese(5) : Decks.pdf(5));
        }
        String login = account();
        signIn(login);
        signIn(login);
        List<Long> signIns = Collections.synchronizedList(new ArrayList<>());
        try (var pool = Executors.newFixedThreadPool(uploads.size() + HONEST + 1)) {
            uploads.forEach(pool::submit);
            List<Future<Optional<DocumentId>>> honest = new ArrayList<>();
            long began = System.nanoTime();
            for (byte[] deck : decks) {
                honest.add(pool.submit(upload(deck, acting.person("张三"))));
            }
            Future<?> people = pool.submit(() -> {
                while (!Thread.currentThread().isInterrupted()) {
                    long asked = System.nanoTime();
                    signIn(login);
                    signIns.add(System.nanoTime() - asked);
                    TimeUnit.MILLISECONDS.sleep(200);
                }
                return null;
            });
            for (Future<Optional<DocumentId>> one : honest) {
                DocumentId deck = one.get().orElseThrow();
                awaitRest(deck);
                assertThat(documents.pages(deck)).hasSize(5).allMatch(PageInfo::isDrawn);
            }
            double seconds = (System.nanoTime() - began) / 1e9;
            people.cancel(true);
            signIns.sort(null);
            String table = String.format(
                    Locale.ROOT,
                    """
                    | twenty hostile files of two people beside ten honest decks | measured | aim |
                    |---|--:|--:|
                    | Honest decks of 5 pages that were drawn whole | %d of %d | all |
                    | Until the last of them was | %.0f s | |
                    | Sign-ins meanwhile, %d: median | %d ms | |
                    | Sign-ins meanwhile: p99 | %d ms | 1,000 ms |
                    """,
                    HONEST,
                    HONEST,
                    seconds,
                    signIns.size(),
                    signIns.get(signIns.size() / 2) / 1_000_000,
                    signIns.get(signIns.size() * 99 / 100) / 1_000_000);
            Readme.put("hostile", table);
            pool.shutdownNow();
        }
    }

    private Callable<Optional<DocumentId>> upload(byte[] content, PersonId owner) {
        return () -> {
            try {
                return Optional.of(documents.store(new ByteArrayInputStream(content), "deck.pdf", owner));
            } catch (Refusal refused) {
                return Optional.empty();
            }
        };
    }

    private void awaitRest(DocumentId deck) throws InterruptedException {
        while (jdbc.sql("select state in ('QUEUED', 'RUNNING') from rendering where document_id = :deck")
                .param("deck", deck.value())
                .query(Boolean.class)
                .single()) {
            TimeUnit.MILLISECONDS.sleep(100);
        }
    }

    private String account() {
        PersonId person = acting.person("王海燕");
        String login = person + "@example.com";
        accounts.open(
                person,
                login,
                List.of(Grant.everywhere(Role.TRAINEE)),
                accounts.hash(PASSWORD),
                Act.of(null, clock.instant()));
        return login;
    }

    private void signIn(String login) throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newBuilder()
                .cookieHandler(new CookieManager())
                .followRedirects(HttpClient.Redirect.NORMAL)
                .build()) {
            URI address = URI.create("http://127.0.0.1:" + port);
            String page = client.send(
                            HttpRequest.newBuilder(address.resolve("/login")).build(), BodyHandlers.ofString())
                    .body();
            Matcher token = FORM_TOKEN.matcher(page);
            assertThat(token.find()).isTrue();
            String form = "_csrf=" + token.group(1) + "&username=" + URLEncoder.encode(login, StandardCharsets.UTF_8)
                    + "&password=" + URLEncoder.encode(PASSWORD, StandardCharsets.UTF_8);
            assertThat(client.send(
                                    HttpRequest.newBuilder(address.resolve("/sign-in"))
                                            .header("Content-Type", "application/x-www-form-urlencoded")
                                            .POST(BodyPublishers.ofString(form))
                                            .build(),
                                    BodyHandlers.ofString())
                            .uri()
                            .getPath())
                    .doesNotContain("login");
        }
    }
}
