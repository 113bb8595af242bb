package academy.guildhall.draws;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import academy.guildhall.marks.Trials;
import academy.guildhall.panels.PanelId;
import academy.guildhall.people.ReadyAccounts;
import academy.guildhall.platform.Ids;
import academy.guildhall.platform.PersonId;
import academy.guildhall.platform.Transition.Act;
import academy.guildhall.platform.security.Grant;
import academy.guildhall.platform.security.Role;
import academy.guildhall.testing.Browser;
import academy.guildhall.testing.Browser.Look;
import academy.guildhall.testing.BrowserTest;
import academy.guildhall.testing.MovableClock;
import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** A draw in the hall: a coordinator's laptop, two phones, and a screen that nobody touches. */
@BrowserTest
class DrawInBrowserTest {
    private static final String PASSWORD = "correct horse battery";

    @Autowired
    ApplicationContext context;

    @Autowired
    ReadyAccounts accounts;

    @Autowired
    MovableClock clock;

    private String account(PersonId person, Role role) {
        String login = "draw-" + Ids.next() + "@example.com";
        accounts.open(
                person, login, List.of(Grant.everywhere(role)), accounts.hash(PASSWORD), Act.of(null, clock.instant()));
        return login;
    }

    private static void press(Page page, String button) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(button).setExact(true))
                .last()
                .click();
    }

    @Test
    void theHallDrawsAndItsScreenFollowsAndProvesIt(Browser browser) {
        Trials trials = Trials.ready(context, 2);
        PanelId panel = trials.planned();
        Page coordinator =
                browser.signedIn(Look.english(Look.DESK), account(trials.coordinator, Role.COORDINATOR), PASSWORD);
        coordinator.navigate("/panels/" + panel);
        press(coordinator, "Open the draw");
        coordinator.getByLabel("Minutes for adding numbers").fill("10");
        press(coordinator, "Open the draw");
        assertThat(coordinator.getByText("Hash of the secret").first()).isVisible();

        Page screen = browser.window(Look.chinese(1280));
        screen.navigate("/draws/" + panel);
        assertThat(screen.locator(".draw-state")).containsText("已收到0个，共2个");
        assertThat(screen.locator(".draw-clock")).hasText(java.util.regex.Pattern.compile("\\d+:\\d\\d"));
        Assertions.assertThat(screen.content()).doesNotContain("机密");

        for (int i = 0; i < 2; i++) {
            Page phone =
                    browser.signedIn(Look.english(Look.PHONE), account(trials.people.get(i), Role.TRAINEE), PASSWORD);
            phone.navigate("/");
            phone.locator(".queue li .main").first().click();
            Locator number = phone.getByLabel("Your number", new Page.GetByLabelOptions().setExact(true));
            number.fill("x");
            press(phone, "Add");
            assertThat(phone.getByText("Enter a number of one to six digits.").first())
                    .isVisible();
            number.fill(i == 0 ? "２０２６" : "7");
            press(phone, "Add");
            assertThat(phone.getByText("Your number is in.").first()).isVisible();
            browser.picture(phone, "draw-on-a-phone");
            assertThat(screen.locator(".draw-state")).containsText("已收到" + (i + 1) + "个");
        }
        assertThat(screen.locator(".draw-said").getByText("2026")).isVisible();

        browser.picture(screen, "draw-screen-open");
        browser.picture(coordinator, "draw-panel");
        press(coordinator, "Draw the order");
        browser.picture(coordinator, "draw-dialog");
        coordinator.getByLabel("Last number, said aloud").fill("6");
        press(coordinator, "Draw the order");
        assertThat(screen.locator(".draw-number")).hasText(new String[] {"1", "2"});
        assertThat(screen.locator(".draw-proof")).containsText("均与公布一致");
        browser.picture(screen, "draw-screen-drawn");
        Assertions.assertThat(Browser.tooWide(screen)).isZero();

        Page other = browser.window(Look.english(Look.PHONE));
        other.navigate("/draws/" + panel);
        assertThat(other.locator(".draw-proof")).containsText("as published");
        // What somebody changed on the way doesn't follow.
        other.route("**/draws/" + panel, route -> {
            APIResponse answer = route.fetch();
            route.fulfill(new Route.FulfillOptions()
                    .setResponse(answer)
                    .setBody(answer.text().replace(">2026</span>", ">2027</span>")));
        });
        other.reload();
        assertThat(other.locator(".draw-proof")).containsText("doesn’t follow");
        Assertions.assertThat(Browser.tooWide(other)).isZero();
        browser.picture(other, "draw-public-on-a-phone");
        Assertions.assertThat(browser.faults()).isEmpty();
        // Axe writes styles of its own, which the page refuses: that is no fault of the page.
        Assertions.assertThat(Browser.axe(screen)).isEmpty();
    }
}
