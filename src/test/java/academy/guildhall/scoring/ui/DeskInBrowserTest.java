package academy.guildhall.scoring.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.awaitility.Awaitility.await;

import academy.guildhall.marks.Trials;
import academy.guildhall.panels.PanelId;
import academy.guildhall.people.ReadyAccounts;
import academy.guildhall.platform.Ids;
import academy.guildhall.platform.PersonId;
import academy.guildhall.platform.security.Role;
import academy.guildhall.scoring.CorrectionQueries;
import academy.guildhall.scoring.SheetCorrections;
import academy.guildhall.scoring.SheetQueries;
import academy.guildhall.scoring.SheetQueries.Score;
import academy.guildhall.testing.Acting;
import academy.guildhall.testing.Browser;
import academy.guildhall.testing.Browser.Look;
import academy.guildhall.testing.BrowserTest;
import academy.guildhall.testing.Line;
import academy.guildhall.testing.MovableClock;
import com.microsoft.playwright.APIRequestContext;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.RequestOptions;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.session.SessionInformation;
import org.springframework.security.core.session.SessionRegistry;

/** The scoring desk in a hall: a thumb, a Chinese keyboard, a network that comes and goes, a tablet that dies. */
@BrowserTest
class DeskInBrowserTest {
    private static final String PASSWORD = "correct horse battery";
    private static final int CRITERIA = 12;
    /** How long somebody scores without a network; ten minutes with {@code -Ddesk.offline.seconds=600}. */
    private static final Duration OFFLINE = Duration.ofSeconds(Integer.getInteger("desk.offline.seconds", 5));

    /** A device that found no network tries again after half a minute at the latest. */
    private static final LocatorAssertions.IsVisibleOptions LONGEST_WAIT =
            new LocatorAssertions.IsVisibleOptions().setTimeout(45_000);

    @Autowired
    ApplicationContext context;

    @Autowired
    ReadyAccounts accounts;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MovableClock clock;

    @Autowired
    SessionRegistry sessions;

    @LocalServerPort
    int port;

    private Browser browser;
    private Trials trials;
    private PanelId panel;
    private PersonId me;
    private String login;

    @BeforeEach
    void aPanel(Browser browser) {
        this.browser = browser;
        trials = Trials.lectured(context, 2);
        panel = trials.panel();
        me = trials.assessors.get(2);
        login = account(me);
    }

    /** The account that an assessor has already, with a password. */
    private String account(PersonId person) {
        String name = "desk-" + Ids.next() + "@example.com";
        jdbc.sql("update account set login = :login, password_hash = :hash where person_id = :person")
                .param("login", name)
                .param("hash", accounts.hash(PASSWORD))
                .param("person", person.value())
                .update();
        return name;
    }

    private Page desk(Look look) {
        Page page = browser.signedIn(look, login, PASSWORD);
        open(page);
        return page;
    }

    private void open(Page page) {
        page.navigate("/scoring/" + panel + "/1");
        page.locator(".criterion .points").nth(CRITERIA - 1).waitFor();
    }

    private static Locator points(Page page, String criterion) {
        return page.locator("#points-" + criterion);
    }

    private static Locator said(Page page, String criterion) {
        return page.locator("#points-" + criterion + "-said");
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private static void fillAll(Page page) {
        for (Locator bands : page.locator(".criterion .bands").all()) {
            bands.locator("button").first().click();
        }
    }

    private static void submit(Page page) {
        button(page, "Submit").click();
        button(page, "Submit as shown").click();
    }

    private SheetQueries.Sheet sheet() {
        return Acting.ask(
                me, Role.ASSESSOR, () -> context.getBean(SheetQueries.class).sheet(panel, 1));
    }

    private int sent() {
        return jdbc.sql(
                        "select count(*) from score_sheet where assessor_id = :me and state = 'SENT' and digest is not null")
                .param("me", me.value())
                .query(Integer.class)
                .single();
    }

    private void points(String criterion, String points) {
        await().untilAsserted(() -> Assertions.assertThat(sheet().scores())
                .hasEntrySatisfying(
                        criterion,
                        score -> Assertions.assertThat(score.points()).isEqualByComparingTo(points)));
    }

    @Test
    void readsHalfPointsAsTheyAreTypedAndNothingElse() {
        Page page = desk(Look.english(Look.DESK));
        Locator values = points(page, "values");
        values.pressSequentially("8。5");
        assertThat(said(page, "values")).containsText("Received");
        points("values", "8.5");
        values.fill("1。0");
        points("values", "1");
        values.fill("９．５");
        points("values", "9.5");

        values.fill("11");
        assertThat(said(page, "values")).hasText("“11” is more than the 10 points there are here.");
        Locator bands = page.locator(".criterion").first().locator(".bands button[aria-pressed=true]");
        assertThat(bands).hasCount(0);
        assertThat(page.locator(".total")).hasText("Total — of 100");
        values.fill("8.3");
        assertThat(said(page, "values")).containsText("“8.3” doesn’t fit. Use steps of 0.5.");
        values.fill("八");
        assertThat(said(page, "values")).containsText("“八” isn’t a number of points");
        page.reload();
        assertThat(points(page, "values")).hasValue("八");
        points("values", "9.5");

        points(page, "values").fill("8.5");
        points(page, "values").press("ArrowUp");
        points(page, "values").press("ArrowUp");
        assertThat(points(page, "values")).hasValue("9.5");
        assertThat(bands).hasText("Excellent9–10");
        page.locator(".criterion").first().locator(".values button").first().click();
        assertThat(points(page, "values")).hasValue("10");
        assertThat(button(page, "0.5 more: " + name("values"))).isDisabled();
        assertThat(page.locator(".criterion").nth(1).locator(".step").last()).isDisabled();
        points("values", "10");
        Assertions.assertThat(browser.faults()).isEmpty();
    }

    private String name(String criterion) {
        return Acting.ask(
                        me,
                        Role.ASSESSOR,
                        () -> context.getBean(SheetQueries.class).of(panel))
                .rubric()
                .criteria()
                .stream()
                .filter(row -> row.code().equals(criterion))
                .findFirst()
                .orElseThrow()
                .en();
    }

    @Test
    void scoresWithoutANetworkIsKilledAndComesInOnce(@TempDir Path profile) throws Exception {
        try (Line line = new Line(port)) {
            BrowserContext tablet = browser.kept(profile, Look.english(820), line.port());
            Page page = Browser.signIn(tablet.newPage(), login, PASSWORD);
            open(page);
            assertThat(page.locator(".line")).containsText("goes on without a network");
            line.cut();
            fillAll(page);
            page.locator("#note").fill("声音清楚");
            assertThat(said(page, "values")).hasText("On this device, not sent yet");
            page.waitForTimeout(OFFLINE.toMillis());
            submit(page);
            assertThat(page.locator(".answer")).containsText("It’s kept on this device");
            Browser.kill(profile);

            BrowserContext again = browser.kept(profile, Look.english(820), line.port());
            Page reopened = again.newPage();
            reopened.navigate("/scoring/" + panel + "/1");
            assertThat(reopened.locator(".line")).containsText("No network");
            assertThat(reopened.locator(".total")).hasText("Total 91.5 of 100");
            assertThat(reopened.locator("#note")).hasValue("声音清楚");
            assertThat(reopened.locator(".answer")).containsText("You’ve submitted 91.5 points");
            Assertions.assertThat(sent()).isZero();
            line.mend();
            // The killed browser may have lost its session's cookie; what is kept waits for whoever signs in again.
            Locator signIn = reopened.locator("[data-part=signIn]:visible");
            assertThat(reopened.locator(".receipt:visible").or(signIn).first()).isVisible(LONGEST_WAIT);
            if (signIn.isVisible()) {
                Browser.signIn(reopened, login, PASSWORD);
                reopened.navigate("/scoring/" + panel + "/1");
            }
            assertThat(reopened.locator(".receipt")).hasText(Pattern.compile("[0-9A-F]{4}"));
            assertThat(reopened.locator(".answer details")).containsText("This device has made the same hash");
            again.close();
        }
        Assertions.assertThat(sent()).isEqualTo(1);
        Assertions.assertThat(sheet().filled().total()).isEqualByComparingTo("91.5");
        Assertions.assertThat(sheet().note()).isEqualTo("声音清楚");
    }

    @Test
    void isSentAgainWhenTheAnswerWasLostAndCountsOnce() {
        Page page = desk(Look.english(Look.PHONE));
        fillAll(page);
        int[] lost = {0};
        page.route("**/1/sent", route -> {
            if (lost[0]++ == 0) {
                route.fetch();
                route.abort();
            } else {
                route.resume();
            }
        });
        submit(page);

        assertThat(page.locator(".receipt")).isVisible();
        Assertions.assertThat(lost[0]).isEqualTo(2);
        Assertions.assertThat(sent()).isEqualTo(1);
        Assertions.assertThat(sheet().receipt().code())
                .isEqualTo(page.locator(".receipt").textContent());
    }

    @Test
    void aPageOfTheNetworkIsNoReceipt() {
        Page page = desk(Look.english(Look.DESK));
        fillAll(page);
        await().untilAsserted(() -> Assertions.assertThat(sheet().scores()).hasSize(CRITERIA));
        page.route(
                "**/scoring/" + panel + "/**",
                route -> route.fulfill(new Route.FulfillOptions()
                        .setStatus(200)
                        .setContentType("text/html")
                        .setBody("<h1>Welcome to Hotel Wi-Fi</h1>")));
        submit(page);

        assertThat(page.locator(".line")).containsText("The network answers with a page of its own");
        assertThat(page.locator(".answer")).containsText("You’ve submitted 91.5 points");
        assertThat(page.locator(".receipt")).hasCount(0);
        Assertions.assertThat(sent()).isZero();
        page.unrouteAll();
        assertThat(page.locator(".receipt")).isVisible();
    }

    @Test
    void twoDevicesShowEachOtherWhatTheyEntered() {
        Page tablet = desk(Look.english(Look.DESK));
        Page phone = desk(Look.english(Look.PHONE));
        phone.route("**/1/entries", Route::abort);
        points(phone, "values").fill("7.5");
        assertThat(phone.locator(".line")).containsText("No network");
        points(tablet, "values").fill("8");
        points("values", "8");
        phone.unrouteAll();

        Locator choice = phone.locator(".criterion .other");
        assertThat(choice.first()).containsText("Meanwhile 8 was entered on another device.");
        points("values", "8");
        button(phone, "Keep 7.5").click();
        points("values", "7.5");
        tablet.bringToFront();
        tablet.reload();
        assertThat(points(tablet, "values")).hasValue("7.5");
    }

    @Test
    void twoTabsOfOneBrowserHaveOneSheet() {
        Page first = desk(Look.english(Look.DESK));
        Page second = first.context().newPage();
        open(second);
        points(first, "values").fill("8");
        points(first, "values").press("Tab");
        assertThat(points(second, "values")).hasValue("8");
        points(second, "values").fill("9");
        points("values", "9");
        assertThat(points(first, "values")).hasValue("9");
    }

    /** What was confirmed isn't sent when something else stands there; both are shown. */
    @Test
    void sendsNothingElseThanWhatWasShown() {
        Page tablet = desk(Look.english(Look.DESK));
        fillAll(tablet);
        await().untilAsserted(() -> Assertions.assertThat(sheet().scores()).hasSize(CRITERIA));
        trials.score(panel, 1, me, "values", "8");
        submit(tablet);

        assertThat(tablet.locator(".answer")).containsText("Not accepted");
        assertThat(tablet.locator(".criterion .other").first()).containsText("Meanwhile 8 was entered");
        Assertions.assertThat(sent()).isZero();
        button(tablet, "Take 8").click();
        assertThat(tablet.locator(".total")).hasText("Total 90.5 of 100");
        submit(tablet);
        assertThat(tablet.locator(".receipt")).isVisible();
        Assertions.assertThat(sheet().filled().total()).isEqualByComparingTo("90.5");
    }

    @Test
    void keepsEverythingWhenTheSessionHasEnded() {
        Page page = desk(Look.english(Look.DESK));
        points(page, "values").fill("8");
        points("values", "8");
        sessions.getAllPrincipals().stream()
                .flatMap(one -> sessions.getAllSessions(one, false).stream())
                .forEach(SessionInformation::expireNow);
        points(page, "values").fill("9");
        assertThat(page.locator(".line")).containsText("Your session has ended");
        assertThat(said(page, "values")).hasText("On this device, not sent yet");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Sign in again"))
                .click();
        page.waitForURL("**/login**");
        page.locator("#username").fill(login);
        page.locator("#password").fill(PASSWORD);
        page.locator("form:has(#password) button[type=submit]").click();

        page.waitForURL("**/scoring/" + panel + "/1");
        points("values", "9");
        assertThat(said(page, "values")).containsText("Received");
    }

    @Test
    void waitsWithASheetUntilTheLectureIsTimed() {
        trials = Trials.ready(context, 1);
        panel = trials.drawn();
        me = trials.assessors.get(2);
        login = account(me);
        Page page = desk(Look.english(Look.DESK));
        fillAll(page);
        submit(page);

        assertThat(page.locator(".answer")).containsText("The time of number 1 hasn’t been entered yet");
        assertThat(points(page, "values")).hasAttribute("readonly", "");
        trials.lectured(panel, 1, 900);
        page.evaluate("dispatchEvent(new Event('online'))");
        assertThat(page.locator(".receipt")).isVisible();
    }

    @Test
    void goesFromNumberToNumberByKeysAndSaysWhatIsMissing() {
        Page page = desk(Look.english(Look.DESK));
        assertThat(page.locator("h1")).isFocused();
        page.keyboard().press("j");
        page.waitForURL("**/2");
        assertThat(page.locator("h1")).hasText("Number 2");
        page.keyboard().press("k");
        page.waitForURL("**/1");
        page.goBack();
        assertThat(page.locator("h1")).hasText("Number 2");
        points(page, "values").fill("8");
        assertThat(page.locator(".filled")).containsText("1 of 12 filled in");
        button(page, "Submit").click();
        assertThat(page.locator(".foot .problem")).containsText("Still missing:");
        assertThat(page.locator(".criterion .points").nth(1)).isFocused();
    }

    @Test
    void callsWhoeverCoordinatesWithoutLeavingTheSheet() {
        Acting acting = context.getBean(Acting.class);
        PersonId coordinator = acting.account(acting.person("值班班主任"), Role.COORDINATOR);
        Page page = desk(Look.chinese(Look.PHONE));
        button(page, "现场有问题").click();
        button(page, "呼叫班主任").click();
        assertThat(page.locator("[data-part=callProblem]")).hasText("请用1至200个字说明问题。");
        page.locator("#what").fill("投影仪坏了");
        button(page, "呼叫班主任").click();
        assertThat(page.locator(".called")).hasText("已呼叫班主任。");
        Assertions.assertThat(jdbc.sql("select args::text from inbox_message where person_id = :who")
                        .param("who", coordinator.value())
                        .query(String.class)
                        .list())
                .singleElement()
                .asString()
                .contains("投影仪坏了");
    }

    @Test
    void tellsNobodysNameInAnyAnswer() {
        Page page = browser.signedIn(Look.chinese(Look.DESK), login, PASSWORD);
        StringBuilder answers = new StringBuilder();
        page.onResponse(response -> {
            if (response.url().contains("/scoring/" + panel)) {
                answers.append(text(response));
            }
        });
        open(page);
        points(page, "values").fill("8");
        points("values", "8");
        Assertions.assertThat(answers.toString()).contains("氩弧焊").doesNotContain("机密");
        trials.people.forEach(
                person -> Assertions.assertThat(answers.toString()).doesNotContain(person.toString()));
        trials.enrolments.forEach(
                enrolment -> Assertions.assertThat(answers.toString()).doesNotContain(enrolment.toString()));
    }

    @Test
    void whatIsTypedWhileFiguresAreUnderWayStands() {
        Page page = desk(Look.english(Look.DESK));
        page.evaluate("""
                () => {
                  const quick = window.fetch;
                  window.fetch = async (to, request) => {
                    if (String(to).endsWith('/entries')) await new Promise((done) => setTimeout(done, 400));
                    return quick(to, request);
                  };
                }
                """);
        fillAll(page);
        Locator last = page.locator(".criterion .points").nth(CRITERIA - 1);
        for (int i = 0; i < 6; i++) {
            page.waitForTimeout(170);
            last.fill(i % 2 == 0 ? "3" : "3.5");
            page.locator(".criterion .points").nth(i).fill("1");
        }
        String code = last.getAttribute("id").replace("points-", "");
        points(code, "3.5");
        assertThat(said(page, code)).containsText("Received");
        last.blur();
        assertThat(last).hasValue("3.5");
        await().untilAsserted(() -> Assertions.assertThat(sheet().filled().total())
                .isEqualByComparingTo(page.locator(".total").textContent().replaceAll("[^0-9.]|100", "")));
    }

    @Test
    void keysDoNothingBehindTheQuestion() {
        Page page = desk(Look.english(Look.DESK));
        fillAll(page);
        button(page, "Submit").click();
        Assertions.assertThat(Browser.axe(page)).as("with the question open").isEmpty();
        page.keyboard().press("j");
        assertThat(page.locator("dialog[open]")).isVisible();
        page.keyboard().press("Escape");
        assertThat(page.locator("dialog[open]")).hasCount(0);
        assertThat(page).hasURL(Pattern.compile(".*/1"));
        assertThat(page.locator("h1")).hasText("Number 1");
    }

    @Test
    void showsAllThatIsOtherwiseElsewhere() {
        Page page = desk(Look.english(Look.DESK));
        page.route("**/1/entries", Route::abort);
        points(page, "values").fill("8");
        assertThat(page.locator(".line")).containsText("No network");
        trials.enter(panel, 1, me, new Score("values", new BigDecimal("8"), true, "泄露参数", null));
        page.unrouteAll();
        assertThat(page.locator(".criterion .other").first()).containsText("8 · Fails outright: 泄露参数");
        button(page, "Keep 8").click();
        assertThat(points(page, "values")).isFocused();
        await().untilAsserted(() -> Assertions.assertThat(
                        sheet().scores().get("values").failsOutright())
                .isFalse());
    }

    @Test
    void findsTheNetworkAgainWithoutATouch() {
        Page page = desk(Look.english(Look.DESK));
        page.route("**/sheets", Route::abort);
        page.evaluate("document.dispatchEvent(new Event('visibilitychange'))");
        assertThat(page.locator(".line")).containsText("No network");
        page.unrouteAll();
        assertThat(page.locator(".line")).containsText("Connected");
    }

    @Test
    void whoeverIsNextAtTheTabletSeesAndSendsNothingOfTheOneBefore() {
        Page page = desk(Look.english(Look.DESK));
        page.route("**/1/entries", Route::abort);
        points(page, "values").fill("8");
        assertThat(said(page, "values")).hasText("On this device, not sent yet");
        page.unrouteAll();
        page.context().clearCookies();
        page.navigate("/robots.txt");
        PersonId other = trials.assessors.get(3);
        String next = account(other);
        Browser.signIn(page, next, PASSWORD);
        open(page);
        assertThat(points(page, "values")).hasValue("");
        points(page, "values").fill("5");
        assertThat(said(page, "values")).containsText("Received");
        Assertions.assertThat(sheet().scores()).isEmpty();
        page.context().clearCookies();
        Browser.signIn(page, login, PASSWORD);
        open(page);
        points("values", "8");
    }

    /** On a shared tablet nothing is left behind; what nobody has yet isn't deleted unasked. */
    @Test
    void signingOutAsksBeforeItDeletesWhatIsHereAlone() {
        Page page = desk(Look.english(Look.DESK));
        points(page, "values").fill("11");
        assertThat(said(page, "values")).containsText("more than the 10 points");
        page.navigate("/scoring");
        signOut(page);
        assertThat(page.locator("vaadin-dialog[opened]")).containsText("One score sheet has something on this device");
        button(page, "Cancel").click();
        open(page);
        points(page, "values").fill("9");
        points("values", "9");
        assertThat(said(page, "values")).containsText("Received");
        page.navigate("/scoring");
        signOut(page);
        page.waitForURL("**/login?out");
        for (int look = 0; look < 50 && bases(page) > 0; look++) {
            page.waitForTimeout(100);
        }
        Assertions.assertThat(bases(page)).isZero();
    }

    private static int bases(Page page) {
        return (int) page.evaluate("indexedDB.databases().then(bases => bases.length)");
    }

    private static void signOut(Page page) {
        page.locator(".account summary").click();
        page.locator("#sign-out").click();
    }

    /** Each refusal is one that the desk's script can tell from a page of the network. */
    @Test
    void answersNobodyElseAndNothingThatIsTooLongOrBent() {
        String base = "/scoring/" + panel;
        APIRequestContext nobody = browser.window(Look.english(Look.DESK)).request();
        RequestOptions json = RequestOptions.create().setHeader("Accept", "application/json");
        Assertions.assertThat(nobody.get(base + "/sheets", json).status()).isEqualTo(401);
        Page page = desk(Look.english(Look.DESK));
        APIRequestContext mine = page.request();
        Assertions.assertThat(mine.get(base + "/3", json).status()).isEqualTo(404);
        Assertions.assertThat(
                        mine.get("/scoring/" + PanelId.next() + "/sheets", json).status())
                .isEqualTo(404);
        Assertions.assertThat(mine.post(base + "/1/entries", json.setData("{}")).status())
                .as("without the token of the session")
                .isEqualTo(403);
        String token = "fetch('" + base
                + "/sheets', {headers: {Accept: 'application/json'}}).then(a => a.json()).then(a => a.token)";
        String post = "body => " + token + ".then(token => fetch('" + base + "/1/entries', {method: 'POST', body,"
                + " headers: {'Content-Type': 'application/json', [token.header]: token.value}})).then(answer => answer.status)";
        Assertions.assertThat(page.evaluate(post, "{\"scores\": [")).isEqualTo(400);
        Assertions.assertThat(page.evaluate(post, "null")).isEqualTo(400);
        Assertions.assertThat(page.evaluate(post, "{\"scores\": [null]}")).isEqualTo(400);
        Assertions.assertThat(page.evaluate(post, "x".repeat(70_000))).isEqualTo(413);
        Assertions.assertThat(
                        page.evaluate(post, "{\"scores\":[{\"criterion\":\"values\",\"next\":{\"points\":1e9}}]}"))
                .isEqualTo(409);
        Assertions.assertThat(page.evaluate(post, "{\"scores\":[{\"criterion\":\"x\",\"next\":{\"points\":1}}]}"))
                .isEqualTo(404);
        Assertions.assertThat(sheet().scores()).isEmpty();
    }

    private static String text(Response response) {
        return response.text();
    }

    /** Another countersigns what is asked of this sheet. */
    private void countersigned() {
        PersonId chief = trials.assessors.getFirst();
        Acting.as(
                chief,
                Role.ASSESSOR,
                () -> context.getBean(SheetCorrections.class)
                        .countersign(
                                panel,
                                1,
                                me,
                                context.getBean(CorrectionQueries.class)
                                        .open()
                                        .get(panel)
                                        .getFirst()
                                        .seen()));
    }

    @Test
    void asksForASentSheetAndSubmitsItAnewOnceAnotherHasCountersigned() {
        Page page = desk(Look.english(Look.PHONE));
        fillAll(page);
        submit(page);
        String first = page.locator(".receipt").textContent();
        button(page, "Ask for a correction").click();
        button(page, "Ask").click();
        assertThat(page.locator("[data-part=correctProblem]")).containsText("Give a reason");
        page.locator("#mistake").fill("Two criteria mixed up");
        button(page, "Ask").click();
        assertThat(page.locator(".answer")).containsText("Until somebody countersigns, the sheet counts as it is.");
        assertThat(points(page, "values")).hasAttribute("readonly", "");

        countersigned();
        page.reload();
        points(page, "values").fill("5");
        points("values", "5");
        submit(page);

        assertThat(page.locator(".receipt")).isVisible();
        Assertions.assertThat(page.locator(".receipt").textContent()).isNotEqualTo(first);
        Assertions.assertThat(Browser.axe(page)).isEmpty();
    }

    @Test
    void whatWasConfirmedOfflineIsNotSentAfterTheSheetWentBackMeanwhile() {
        Page page = desk(Look.english(Look.DESK));
        fillAll(page);
        await().untilAsserted(() -> Assertions.assertThat(sheet().scores()).hasSize(CRITERIA));
        boolean[] cut = {true};
        page.route("**/1/sent", route -> {
            if (cut[0]) {
                route.fetch();
                cut[0] = false;
            }
            page.context().setOffline(true);
            route.abort();
        });
        submit(page);
        assertThat(page.locator(".line")).containsText("No network");
        Assertions.assertThat(sent()).isEqualTo(1);
        Acting.as(
                me, Role.ASSESSOR, () -> context.getBean(SheetCorrections.class).askForMine(panel, 1, 0, "两项填反"));
        countersigned();

        page.unroute("**/1/sent");
        page.context().setOffline(false);

        assertThat(page.locator(".answer")).containsText("given back for correction after you had confirmed it");
        Assertions.assertThat(sent()).isZero();
        submit(page);
        assertThat(page.locator(".receipt")).isVisible();
    }
}
