package academy.guildhall.platform.work;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import academy.guildhall.people.ReadyAccounts;
import academy.guildhall.platform.PersonId;
import academy.guildhall.platform.Transition.Act;
import academy.guildhall.platform.security.Grant;
import academy.guildhall.platform.security.Role;
import academy.guildhall.testing.Browser;
import academy.guildhall.testing.Browser.Look;
import academy.guildhall.testing.BrowserStart;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions;
import java.time.Instant;
import java.util.List;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;

/** What somebody sees who is writing when the line goes dead. */
@ExtendWith(BrowserStart.class)
class DatabaseAwayInBrowserTest extends OnALine {
    private static final String PASSWORD = "correct horse battery";
    private static final ContainsTextOptions ONCE_MENDED = new ContainsTextOptions().setTimeout(30_000);

    @Autowired
    ReadyAccounts accounts;

    private Page somebodyWrites(Browser browser, Look look) {
        PersonId person = acting.person("王海燕");
        String login = person + "@example.com";
        accounts.open(
                person,
                login,
                List.of(Grant.everywhere(Role.ADMINISTRATOR)),
                accounts.hash(PASSWORD),
                Act.of(null, Instant.parse("2026-09-07T01:00:00Z")));
        Page page = browser.signedIn(look, login, PASSWORD);
        page.navigate("/people/new");
        return page;
    }

    @Test
    void whatIsTypedStaysIsNotCalledSavedAndIsSavedOnceTheDatabaseIsThereAgain(Browser browser) {
        Page page = somebodyWrites(browser, Look.english(Look.DESK));
        Locator field = page.locator("vaadin-text-field").first();
        assertThat(field).isVisible();
        line.goDead();

        field.locator("input").fill("李建国");
        assertThat(field).containsText("Not saved yet: the database can’t be reached.");
        line.mend();
        assertThat(field).containsText("Saved", ONCE_MENDED);
        page.reload();
        assertThat(page.locator("vaadin-text-field").first().locator("input")).hasValue("李建国");
    }

    @Test
    void aPageThatCannotBeOpenedSaysSoInTheReadersLanguageAndComesByItself(Browser browser) {
        Page page = somebodyWrites(browser, Look.chinese(Look.DESK));
        assertThat(page.locator("vaadin-text-field").first()).isVisible();
        line.goDead();

        page.locator(".shell-nav a[href$='people']").first().click();
        assertThat(page.locator("main h1")).containsText("请稍候");
        assertThat(page.locator("main [role=alert]")).containsText("暂时连接不上数据库");
        Assertions.assertThat(page.url()).endsWith("/people");
        line.mend();
        assertThat(page.locator("main h1")).not().containsText("请稍候", ONCE_MENDED);
        assertThat(page.locator("main h1")).isVisible();
    }
}
