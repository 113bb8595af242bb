package academy.guildhall.hall;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.awaitility.Awaitility.await;

import academy.guildhall.marks.SampleSheets;
import academy.guildhall.marks.Tabulation;
import academy.guildhall.marks.Trials;
import academy.guildhall.panels.PanelId;
import academy.guildhall.people.ReadyAccounts;
import academy.guildhall.platform.Ids;
import academy.guildhall.platform.Transition.Act;
import academy.guildhall.platform.security.Grant;
import academy.guildhall.platform.security.Role;
import academy.guildhall.testing.Browser;
import academy.guildhall.testing.Browser.Look;
import academy.guildhall.testing.BrowserTest;
import academy.guildhall.testing.MovableClock;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.time.Duration;
import java.util.List;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** The hall's clock: a console, and a screen that nobody touches. */
@BrowserTest
class HallInBrowserTest {
    private static final String PASSWORD = "correct horse battery";

    @Autowired
    ApplicationContext context;

    @Autowired
    ReadyAccounts accounts;

    @Autowired
    MovableClock clock;

    private Browser browser;
    private Trials trials;
    private PanelId panel;
    private Page console;
    private Page screen;

    @BeforeEach
    void aHall(Browser browser) {
        this.browser = browser;
        trials = Trials.ready(context, 2);
        panel = trials.drawn();
        String login = "hall-" + Ids.next() + "@example.com";
        accounts.open(
                trials.coordinator,
                login,
                List.of(Grant.everywhere(Role.COORDINATOR)),
                accounts.hash(PASSWORD),
                Act.of(null, clock.instant()));
        console = browser.signedIn(Look.english(Look.DESK), login, PASSWORD);
        console.navigate("/panels/" + panel + "/clock");
        assertThat(key("start")).hasText("Start number 1");
        screen = browser.window(Look.chinese(Look.DESK));
        screen.navigate("/hall/" + panel);
        assertThat(screen.locator(".next")).hasText("下一位：1号");
    }

    private com.microsoft.playwright.Locator key(String press) {
        return console.locator("[data-press=" + press + "]");
    }

    /** Every clock is moved but for the browsers' own: they ask anew. */
    private void forward(int seconds) {
        clock.forward(Duration.ofSeconds(seconds));
        screen.reload();
        console.reload();
        assertThat(key("stop")).isVisible();
    }

    @Test
    void allScreensFollowTheConsoleAndTheTimeIsEntered() {
        key("start").click();
        assertThat(screen.locator(".now")).hasText("1号");
        assertThat(screen.locator(".time")).hasText(java.util.regex.Pattern.compile("0:0[1-9]"));
        browser.picture(screen, "hall-screen");
        forward(800);
        assertThat(screen.locator("body")).hasAttribute("data-phase", "warn");
        key("pause").click();
        console.locator("#why").fill("投影仪故障");
        console.locator("dialog button.main").click();
        assertThat(screen.locator(".note")).hasText("暂停");
        key("resume").click();
        assertThat(screen.locator("body")).hasAttribute("data-phase", "warn");
        forward(140);
        assertThat(screen.locator("body")).hasAttribute("data-phase", "costs");
        assertThat(screen.locator(".note")).hasText("时间到 · −0.5");
        browser.picture(screen, "hall-screen-over");
        browser.picture(console, "hall-console");
        console.locator("h1").click();
        console.keyboard().press("Space");
        assertThat(key("start")).hasText("Start number 2");
        await().untilAsserted(() ->
                Assertions.assertThat(trials.slot(panel, 1).seconds()).isBetween(940, 955));
        assertThat(screen.locator(".next")).hasText("下一位：2号");
        Assertions.assertThat(Browser.tooWide(screen)).isZero();
        Assertions.assertThat(screen.content()).doesNotContain("机密");
        Assertions.assertThat(browser.faults()).isEmpty();
        // Axe writes styles of its own, which the page refuses: that is no fault of the page.
        Assertions.assertThat(Browser.axe(screen)).isEmpty();
        Assertions.assertThat(Browser.axe(console)).isEmpty();
    }

    @Test
    void aPressWithoutALineCountsFromWhenItWasMade() {
        console.route("**/clock/*", Route::abort);
        key("start").click();
        assertThat(console.locator(".lost")).containsText("Not told to the server yet: 1");
        assertThat(console.locator(".time"))
                .hasText(
                        "0:03",
                        new com.microsoft.playwright.assertions.LocatorAssertions.HasTextOptions().setTimeout(10_000));
        console.unrouteAll();
        assertThat(screen.locator(".now")).hasText("1号");
        String shown = console.locator(".time").textContent();
        Assertions.assertThat(seconds(screen.locator(".time").textContent()))
                .isBetween(seconds(shown) - 1, seconds(shown) + 2);
    }

    private static int seconds(String time) {
        String[] parts = time.split(":");
        return Integer.parseInt(parts[0]) * 60 + Integer.parseInt(parts[1]);
    }

    @Test
    void theScreenSaysWhatTheRuleTakesOff() {
        Tabulation tabulation = new Tabulation(SampleSheets.RULES);
        for (int seconds : List.of(1, 719, 720, 900, 930, 931, 960, 961, 1019, 1020)) {
            Object said = screen.evaluate(
                    "async seconds => { const it = await import('/ui/hall.js'); return String(it.penalty(seconds, it.hall.state.rules)); }",
                    seconds);
            Assertions.assertThat(new java.math.BigDecimal(said.toString()))
                    .as("%d s", seconds)
                    .isEqualByComparingTo(tabulation.penalty(seconds));
        }
    }
}
