package academy.guildhall.people;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import academy.guildhall.platform.security.Role;
import academy.guildhall.testing.Browser;
import academy.guildhall.testing.Browser.Look;
import academy.guildhall.testing.BrowserTest;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.context.WebApplicationContext;

/** Between password and code somebody reaches what anybody reaches, by whatever way they ask. */
@BrowserTest
class HalfWayInBrowserTest {
    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");

    @Autowired
    WebApplicationContext context;

    @LocalServerPort
    int port;

    private final CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(cookies).build();

    @Test
    void nothingOfTheProductIsReachedBetweenPasswordAndCode() throws Exception {
        TwoSteps somebody = new TwoSteps(context, Role.ADMINISTRATOR);
        somebody.turnOn();
        Assertions.assertThat(signIn(somebody).headers().firstValue("location"))
                .hasValueSatisfying(to -> Assertions.assertThat(to).endsWith("/login/code"));

        List<String> routes = Files.readAllLines(Path.of("src/test/resources/access-routes.txt")).stream()
                .map(line -> line.substring(0, line.indexOf(": "))
                        .replaceAll(":[a-zA-Z]+", UUID.randomUUID().toString()))
                .toList();
        Assertions.assertThat(routes).hasSizeGreaterThan(40).contains("/account", "/people");
        for (String route : routes) {
            leadsToSignIn(route);
            HttpResponse<String> first = get("/?v-r=init&query=&location=" + route.substring(1));
            Assertions.assertThat(first.statusCode())
                    .as("first request of %s", route)
                    .isEqualTo(401);
            Assertions.assertThat(first.body()).as(route).isEmpty();
        }
        leadsToSignIn("/files/documents/" + UUID.randomUUID());
        Assertions.assertThat(get("/live/" + UUID.randomUUID()).statusCode()).isEqualTo(204);
        Assertions.assertThat(
                        post("/?v-r=uidl&v-uiId=0", "application/json", "{}").body())
                .contains("\"sessionExpired\":true");
        Assertions.assertThat(post("/?v-r=heartbeat&v-uiId=0", "text/plain", "").statusCode())
                .isEqualTo(403);
        Assertions.assertThat(get("/?v-r=push&v-uiId=0").statusCode()).isEqualTo(401);
        Assertions.assertThat(get("/VAADIN/dynamic/resource/0/" + UUID.randomUUID() + "/x")
                        .statusCode())
                .isNotEqualTo(200);

        type(somebody.code());
        Assertions.assertThat(get("/people").statusCode()).isEqualTo(200);
    }

    @Test
    void vaadinsOwnRequestsMakeNoSessionForWhoIsntSignedIn() throws Exception {
        for (String kind : List.of("init", "push", "uidl", "heartbeat", "webcomponent-bootstrap")) {
            String path = "/?v-r=" + kind + "&v-uiId=0&location=people&query=";
            get(path);
            post(path, "application/json", "{}");
            Assertions.assertThat(cookies.getCookieStore().getCookies())
                    .as(kind)
                    .isEmpty();
        }
    }

    @Test
    void publicPagesMakeNoSession() throws Exception {
        for (String path : List.of("/public", "/verify", "/notices", "/password", "/health", "/error")) {
            get(path);
            Assertions.assertThat(cookies.getCookieStore().getCookies())
                    .as(path)
                    .isEmpty();
        }
    }

    @Test
    void whoIsntSignedInHasNoSessionHoweverMuchTheyAskFor() throws Exception {
        String page = get("/login").body();
        for (String path : List.of("/people", "/inbox?page=2", "/login", "/login?wrong", "/login/code", "/nowhere")) {
            get(path);
        }
        for (int i = 0; i < 20; i++) {
            Assertions.assertThat(form("/login", "/login/passkey").body()).contains("challenge");
            Assertions.assertThat(form("/login", "/login/code/passkey").statusCode())
                    .isEqualTo(404);
        }
        Assertions.assertThat(page).contains("name=\"_csrf\"");
        Assertions.assertThat(cookies.getCookieStore().getCookies())
                .extracting(HttpCookie::getName)
                .containsExactlyInAnyOrder("form", "back", "passkey");
    }

    @Test
    void whoIsntSignedInIsLedToSignInOrToAPlainPageWithTheWayHomeAndNeverToAnEmptyShell() throws Exception {
        new TwoSteps(context, Role.COACH);
        for (String path : List.of("/", "/people", "/nowhere", "/people/" + UUID.randomUUID())) {
            leadsToSignIn(path);
        }
        for (String path : List.of("/nothing.css", "/a/nowhere/verify", "/notices/" + UUID.randomUUID())) {
            HttpResponse<String> answer = get(path);
            Assertions.assertThat(answer.statusCode()).as(path).isEqualTo(404);
            Assertions.assertThat(answer.body())
                    .as(path)
                    .contains("<a href=\"/\">")
                    .contains("<h1>")
                    .doesNotContain("id=\"outlet\"");
        }
    }

    @Test
    void aTokenOfAnotherBrowserOrOfNoneIsRefusedAtTheSignInAndAtWhatAsksForAPasskey() throws Exception {
        TwoSteps somebody = new TwoSteps(context, Role.COACH);
        Matcher token = CSRF.matcher(get("/login").body());
        Assertions.assertThat(token.find()).isTrue();
        cookies.getCookieStore().removeAll();
        get("/login");
        String fields = "username=" + URLEncoder.encode(somebody.login, StandardCharsets.UTF_8) + "&password="
                + URLEncoder.encode(TwoSteps.PASSWORD, StandardCharsets.UTF_8);
        for (String body : List.of(fields, fields + "&_csrf=" + token.group(1))) {
            for (String path : List.of("/sign-in", "/sign-in/passkey", "/sign-in/code/passkey")) {
                Assertions.assertThat(post(path, "application/x-www-form-urlencoded", body)
                                .headers()
                                .firstValue("location"))
                        .as(path)
                        .hasValueSatisfying(to -> Assertions.assertThat(to).endsWith("/login?old"));
            }
            Assertions.assertThat(post("/login/passkey", "application/x-www-form-urlencoded", body)
                            .body())
                    .doesNotContain("challenge");
        }
    }

    @Test
    void theWayBackLeadsToAPageOfOursOrHomeWhoeverWroteIt() throws Exception {
        for (String[] way : new String[][] {
            {"/inbox?page=2", "/inbox?page=2"},
            {"//evil.example.com/", "/"},
            {"https://evil.example.com/", "/"},
            {"/\\evil.example.com", "/"},
            {"/a\r\nSet-Cookie: x=y", "/"},
            {"", "/"}
        }) {
            cookies.getCookieStore().removeAll();
            TwoSteps somebody = new TwoSteps(context, Role.COACH);
            HttpCookie back = new HttpCookie(
                    "back",
                    Base64.getUrlEncoder().withoutPadding().encodeToString(way[0].getBytes(StandardCharsets.UTF_8)));
            back.setPath("/");
            back.setVersion(0);
            cookies.getCookieStore().add(URI.create("http://localhost:" + port + "/"), back);
            Assertions.assertThat(signIn(somebody).headers().firstValue("location"))
                    .as(way[0])
                    .hasValueSatisfying(to -> Assertions.assertThat(to.replaceFirst("^http://localhost:\\d+", ""))
                            .isEqualTo(way[1]));
        }
        Assertions.assertThat(get("/inbox?page=2").statusCode()).isEqualTo(200);
    }

    @Test
    void aFileThatIsntThereIsNotFoundAndMakesNoSession() throws Exception {
        for (String path : List.of("/nothing.css", "/ui/nothing.js", "/img/nothing.svg", "/favicon.ico", "/aura/x")) {
            Assertions.assertThat(get(path).statusCode()).as(path).isEqualTo(404);
            Assertions.assertThat(cookies.getCookieStore().getCookies())
                    .as(path)
                    .isEmpty();
        }
        for (String path : List.of("/plain.css", "/people.css", "/ui/live.js", "/img/mark.svg", "/robots.txt")) {
            Assertions.assertThat(get(path).statusCode()).as(path).isEqualTo(200);
        }
    }

    @Test
    void theRoadInOnATelephone(Browser browser) {
        TwoSteps somebody = new TwoSteps(context, Role.COACH);
        somebody.turnOn();
        Page page = browser.window(Look.english(Look.PHONE));
        page.navigate("/inbox");
        page.locator("#username").fill(somebody.login);
        page.locator("#password").fill(TwoSteps.PASSWORD);
        page.locator("form:has(#password) button[type=submit]").click();
        assertThat(page.locator("#code")).isFocused();
        page.locator("summary").click();
        Assertions.assertThat(Browser.tooWide(page)).isZero();
        Assertions.assertThat(new AxeBuilder(page).analyze().getViolations()).isEmpty();
        page.locator("#code").fill(somebody.wrongCode());
        page.keyboard().press("Enter");
        assertThat(page.getByText("That code is wrong")).isVisible();
        page.locator("#code").fill(somebody.code());
        page.keyboard().press("Enter");
        assertThat(page.locator(".shell")).isVisible();
        Assertions.assertThat(browser.faults()).noneMatch(fault -> fault.contains("404"));
        assertThat(page).hasURL(Pattern.compile(".*/inbox.*"));
    }

    private void leadsToSignIn(String path) throws Exception {
        HttpResponse<String> answer = get(path);
        Assertions.assertThat(answer.statusCode()).as(path).isEqualTo(302);
        Assertions.assertThat(answer.headers().firstValue("location"))
                .as(path)
                .hasValueSatisfying(to -> Assertions.assertThat(to).endsWith("/login"));
    }

    private HttpResponse<String> signIn(TwoSteps somebody) throws Exception {
        return form("/login", "/sign-in", "username", somebody.login, "password", TwoSteps.PASSWORD);
    }

    private void type(String code) throws Exception {
        form("/login/code", "/sign-in/code", "code", code);
    }

    private HttpResponse<String> form(String page, String path, String... fields) throws Exception {
        Matcher token = CSRF.matcher(get(page).body());
        Assertions.assertThat(token.find()).isTrue();
        StringBuilder body = new StringBuilder("_csrf=" + token.group(1));
        for (int i = 0; i < fields.length; i += 2) {
            body.append('&')
                    .append(fields[i])
                    .append('=')
                    .append(URLEncoder.encode(fields[i + 1], StandardCharsets.UTF_8));
        }
        return post(path, "application/x-www-form-urlencoded", body.toString());
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return client.send(to(path).build(), BodyHandlers.ofString());
    }

    private HttpResponse<String> post(String path, String type, String body) throws IOException, InterruptedException {
        return client.send(
                to(path).header("Content-Type", type)
                        .POST(BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofString());
    }

    private HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
    }
}
