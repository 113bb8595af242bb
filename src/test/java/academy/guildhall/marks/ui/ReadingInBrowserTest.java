package academy.guildhall.marks.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import academy.guildhall.marks.Disagreement;
import academy.guildhall.people.ReadyAccounts;
import academy.guildhall.platform.Ids;
import academy.guildhall.platform.PersonId;
import academy.guildhall.platform.Transition.Act;
import academy.guildhall.platform.security.Grant;
import academy.guildhall.platform.security.Role;
import academy.guildhall.testing.Acting;
import academy.guildhall.testing.Browser;
import academy.guildhall.testing.Browser.Look;
import academy.guildhall.testing.BrowserTest;
import academy.guildhall.testing.MovableClock;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** A second reading: asked at a desk, answered on a phone, and the figures confirmed. */
@BrowserTest
class ReadingInBrowserTest {
    private static final String PASSWORD = "correct horse battery";

    @Autowired
    ApplicationContext context;

    @Autowired
    Acting acting;

    @Autowired
    ReadyAccounts accounts;

    @Autowired
    MovableClock clock;

    private String account(PersonId person, Role role) {
        String login = "reading-" + Ids.next() + "@example.com";
        accounts.open(
                person, login, List.of(Grant.everywhere(role)), accounts.hash(PASSWORD), Act.of(null, clock.instant()));
        return login;
    }

    @Test
    void isAskedAtADeskAndAnsweredOnAPhone(Browser browser) {
        Disagreement wide = Disagreement.tabulated(context);
        String login = account(acting.person("复读评委", "另一单位"), Role.ASSESSOR);
        Page desk = browser.signedIn(Look.english(Look.DESK), account(wide.second(), Role.COORDINATOR), PASSWORD);
        desk.navigate("/panels/" + wide.panel() + "/verification");
        press(desk, "Ask for a second reading of number 2");
        desk.getByLabel("Assessor who reads").fill("复读评委");
        desk.getByRole(AriaRole.OPTION).first().click();
        desk.getByLabel("Reason").fill("Sheet 5 is 30 points below the others.");
        browser.picture(desk, "reading-1-ask-en-1280");
        press(desk, "Ask");
        assertThat(desk.getByText("The second reading has been asked for.")).isVisible();
        fine(browser, desk, "reading-2-asked-en-1280");

        Page phone = browser.window(Look.chinese(Look.PHONE));
        Browser.signIn(phone, login, PASSWORD);
        phone.navigate("/");
        phone.locator(".queue li .main").first().click();
        assertThat(phone.getByText("打分单5").first()).isVisible();
        Assertions.assertThat(phone.content()).doesNotContain("机密", "评委1");
        fine(browser, phone, "reading-3-page-zh-390");
        press(phone, "成绩成立");
        phone.getByLabel("原因").fill("第五张虽低，各项均有依据。");
        browser.picture(phone, "reading-4-stands-zh-390");
        press(phone, "成立");
        assertThat(phone.getByText("谢谢，您的意见已转达。")).isVisible();

        desk.reload();
        assertThat(desk.getByText("Figures stand")).isVisible();
        fine(browser, desk, "reading-5-read-en-1280");

        desk.navigate("/panels/" + wide.panel());
        Download tabulation =
                desk.waitForDownload(() -> desk.getByText("Tabulation").last().click());
        Assertions.assertThat(tabulation.suggestedFilename()).endsWith(".pdf");
        fine(browser, desk, "reading-6-papers-en-1280");
        Assertions.assertThat(browser.faults()).isEmpty();
    }

    private static void press(Page page, String button) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(button).setExact(true))
                .last()
                .click();
    }

    private static void fine(Browser browser, Page page, String picture) {
        browser.picture(page, picture);
        Assertions.assertThat(Browser.axe(page)).isEmpty();
        Assertions.assertThat(Browser.tooWide(page)).isZero();
    }
}
