package academy.guildhall.access;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import academy.guildhall.people.ReadyAccounts;
import academy.guildhall.platform.PersonId;
import academy.guildhall.platform.Transition.Act;
import academy.guildhall.platform.security.Grant;
import academy.guildhall.platform.security.Role;
import academy.guildhall.platform.security.SignedIn;
import academy.guildhall.programmes.EnrolmentState;
import academy.guildhall.testing.Academies;
import academy.guildhall.testing.Acting;
import academy.guildhall.testing.Browser;
import academy.guildhall.testing.Browser.Look;
import academy.guildhall.testing.BrowserTest;
import academy.guildhall.testing.MovableClock;
import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.Route;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.security.core.session.SessionInformation;
import org.springframework.security.core.session.SessionRegistry;

/** How a session ends, as somebody sees it who is in the middle of something. */
@BrowserTest
class SessionsInBrowserTest {
    private static final String PASSWORD = "correct horse battery";
    private static final Pattern LOGIN_ENDED = Pattern.compile(".*/login\\?ended");

    @Autowired
    Academies academies;

    @Autowired
    Acting acting;

    @Autowired
    ReadyAccounts accounts;

    @Autowired
    SessionRegistry sessions;

    @Autowired
    MovableClock clock;

    @LocalServerPort
    int port;

    private Browser browser;
    private String login;

    @BeforeEach
    void aTrainee(Browser browser) {
        this.browser = browser;
        PersonId person = acting.person("王海燕");
        academies.trainee(academies.cohort(40), person, EnrolmentState.ENROLLED);
        login = person + "@example.com";
        accounts.open(
                person,
                login,
                List.of(Grant.everywhere(Role.TRAINEE)),
                accounts.hash(PASSWORD),
                Act.of(null, clock.instant()));
    }

    @Test
    void everyAnswerKeepsToOnePolicyOfHeaders() {
        Page page = browser.signedIn(Look.english(Look.DESK), login, PASSWORD);
        Response shell = page.navigate("/course");
        String policy = shell.headerValue("content-security-policy");
        assertThat(page.locator(".shell")).isVisible();
        Assertions.assertThat(policy)
                .startsWith("default-src 'none'; script-src 'self' 'unsafe-eval' 'nonce-")
                .doesNotContain("script-src 'self' 'unsafe-inline'")
                .contains("frame-ancestors 'self'");
        Assertions.assertThat(page.navigate("/course").headerValue("content-security-policy"))
                .as("a nonce is good once")
                .isNotEqualTo(policy);
        for (String path : List.of("/course", "/login", "/verify", "/files/documents/x", "/nowhere", "/health")) {
            Map<String, String> headers = page.request().get(path).headers();
            Assertions.assertThat(headers)
                    .as(path)
                    .containsEntry("x-content-type-options", "nosniff")
                    .containsEntry("referrer-policy", "same-origin")
                    .hasEntrySatisfying(
                            "content-security-policy",
                            policies -> Assertions.assertThat(policies).startsWith("default-src 'none'"))
                    .hasEntrySatisfying(
                            "cache-control",
                            caching -> Assertions.assertThat(caching).contains("no-store"));
        }
    }

    /** The server keeps its last answer, packed, for the browser that asks again. */
    @Test
    void anAnswerThatWasLostOnTheWayIsGivenAgain() {
        Page page = browser.signedIn(Look.chinese(Look.DESK), login, PASSWORD);
        List<String> answers = new ArrayList<>();
        page.route(Pattern.compile(".*v-r=uidl.*"), route -> {
            APIResponse answer;
            try {
                answer = route.fetch();
            } catch (PlaywrightException closed) {
                return;
            }
            answers.add(answer.text());
            if (answers.size() == 1) {
                route.abort("connectionreset");
            } else {
                route.fulfill(new Route.FulfillOptions().setResponse(answer));
            }
        });
        page.navigate("/course");
        // It may be back before anybody looks.
        assertThat(page.locator("vaadin-connection-indicator")).containsText(Pattern.compile("连接已断开|已恢复连接"));
        assertThat(page.locator("h1")).isVisible();
        Assertions.assertThat(answers.getFirst()).hasSizeGreaterThan(4_000);
        Assertions.assertThat(answers.get(1)).isEqualTo(answers.getFirst());
        assertThat(page.locator("vaadin-connection-indicator")).not().containsText("Online");
        // What the page still asks when it is closed is nobody's fault.
        page.unrouteAll();
    }

    @Test
    void believesNobodyWhereTheyComeFromWhoIsNoProxyThatWasNamed() throws Exception {
        try (HttpClient client = HttpClient.newHttpClient()) {
            List<Integer> answers = new ArrayList<>();
            for (int i = 0; i < 12; i++) {
                answers.add(client.send(
                                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/password"))
                                        .header("X-Forwarded-For", "203.0.113." + i + ", 198.51.100." + i)
                                        .header("Content-Type", "application/x-www-form-urlencoded")
                                        .POST(BodyPublishers.ofString("login=nobody" + i + "%40example.com"))
                                        .build(),
                                BodyHandlers.discarding())
                        .statusCode());
            }
            Assertions.assertThat(answers)
                    .as("ten an hour from one address, whatever it says of itself")
                    .startsWith(302, 302, 302)
                    .endsWith(200, 200);
        }
    }

    @Test
    void whoSignsOutIsOut() {
        for (int width : new int[] {Look.DESK, Look.PHONE}) {
            Page page = browser.signedIn(Look.english(width), login, PASSWORD);
            page.locator(".account > summary").click();
            page.locator("#sign-out").click();
            assertThat(page.getByText("You’ve signed out.")).isVisible();
            page.navigate("/course");
            assertThat(page).hasURL(Pattern.compile(".*/login"));
        }
    }

    @Test
    void whoseSessionIsEndedElsewhereIsToldSoAndFindsWhatWasTyped() {
        Page page = typing("焊接");
        end();
        page.getByLabel("Learners").fill("学徒");

        assertThat(page).hasURL(LOGIN_ENDED);
        assertThat(page.getByText("Your session has ended.")).isVisible();
        signIn(page);
        page.navigate("/course");
        assertThat(page.getByLabel("Topic")).hasValue("焊接");
    }

    @Test
    void whoseSessionTimedOutComesBackToThePageAndFindsWhatWasTyped() {
        Page page = typing("氩弧焊");
        page.context().clearCookies();
        page.getByLabel("Learners").fill("学徒");

        assertThat(page).hasURL(Pattern.compile(".*/login.*"));
        signIn(page);
        assertThat(page).hasURL(Pattern.compile(".*/course.*"));
        assertThat(page.getByLabel("Topic")).hasValue("氩弧焊");
    }

    @Test
    void aSignInPageThatWasOpenTooLongSaysSo() {
        Page page = browser.window(Look.english(Look.DESK));
        page.navigate("/login");
        page.context().clearCookies();
        signIn(page);
        assertThat(page.getByText("This page was open for too long.")).isVisible();
        signIn(page);
        assertThat(page.locator(".shell")).isVisible();
    }

    @Test
    void aPublicFormThatWasOpenTooLongStillWorks() {
        Page page = browser.window(Look.english(Look.DESK));
        page.navigate("/verify");
        page.context().clearCookies();
        page.locator("#number").fill("GJJS-2026-02-0038-R");
        page.locator("#name").fill("某人");
        page.locator("main button[type=submit]").click();
        assertThat(page.locator(".verdict")).isVisible();
    }

    @Test
    void whoMistypesThePasswordNeedNotTypeTheAddressAgain() {
        Page page = browser.window(Look.english(Look.DESK));
        page.navigate("/login");
        page.locator("#username").fill(login);
        page.locator("#password").fill("wrong horse battery");
        page.locator("form:has(#password) button[type=submit]").click();
        assertThat(page.getByText("The e-mail or password is wrong")).isVisible();
        assertThat(page.locator("#username")).hasValue(login);
    }

    private Page typing(String topic) {
        Page page = browser.signedIn(Look.english(Look.DESK), login, PASSWORD);
        page.navigate("/course");
        page.getByLabel("Topic").fill(topic);
        assertThat(page.getByText("Saved").first()).isVisible();
        return page;
    }

    private void signIn(Page page) {
        page.locator("#username").fill(login);
        page.locator("#password").fill(PASSWORD);
        page.locator("form:has(#password) button[type=submit]").click();
    }

    private void end() {
        sessions.getAllPrincipals().stream()
                .filter(principal -> principal instanceof SignedIn user && login.equals(user.login()))
                .flatMap(principal -> sessions.getAllSessions(principal, false).stream())
                .forEach(SessionInformation::expireNow);
    }
}
