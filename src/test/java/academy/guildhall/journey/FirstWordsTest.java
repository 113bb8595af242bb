package academy.guildhall.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import academy.guildhall.people.ReadyAccounts;
import academy.guildhall.platform.PersonId;
import academy.guildhall.platform.Transition.Act;
import academy.guildhall.platform.security.Role;
import academy.guildhall.platform.security.Scope;
import academy.guildhall.programmes.CohortId;
import academy.guildhall.programmes.EnrolmentState;
import academy.guildhall.testing.Academies;
import academy.guildhall.testing.Acting;
import academy.guildhall.testing.Browser;
import academy.guildhall.testing.Browser.Look;
import academy.guildhall.testing.BrowserTest;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.time.Instant;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Where the line is so slow that no script has come yet, the page says where one is and what waits. */
@BrowserTest
class FirstWordsTest {
    private static final String PASSWORD = "a password for tests alone";

    @Autowired
    Acting acting;

    @Autowired
    Academies academies;

    @Autowired
    ReadyAccounts accounts;

    private final Queue<Route> held = new ConcurrentLinkedQueue<>();
    private Page page;
    private CohortId cohort;
    private volatile boolean slow = true;

    @BeforeEach
    void aCoordinatorOnASlowLine(Browser browser) {
        cohort = academies.cohort(20);
        academies.trainee(cohort, acting.person("学员甲"), EnrolmentState.ADMITTED);
        PersonId coordinator = acting.person("班主任");
        String login = coordinator + "@example.com";
        accounts.open(
                coordinator,
                login,
                List.of(Acting.grant(Role.COORDINATOR, Scope.cohort(cohort.value()))),
                accounts.hash(PASSWORD),
                Act.of(coordinator, Instant.parse("2026-09-01T00:00:00Z")));
        page = browser.signedIn(Look.english(Look.PHONE), login, PASSWORD);
        page.route(url -> url.contains("/VAADIN/") && url.endsWith(".js"), route -> {
            if (slow) {
                held.add(route);
            } else {
                route.resume();
            }
        });
    }

    private void theLineIsQuickAgain() {
        slow = false;
        held.forEach(Route::resume);
    }

    private Locator first() {
        return page.locator("#first");
    }

    @Test
    void saysWhereOneIsAndWhatWaitsBeforeAnyScriptIsThere() {
        navigate("/");
        assertThat(first()).containsText("班主任");
        assertThat(first()).containsText("One person hasn’t checked in");
        assertThat(first().getByText("One moment, the page is loading.")).isVisible();

        theLineIsQuickAgain();
        assertThat(page.locator("#content h1")).isVisible();
        assertThat(first()).hasCount(0);
    }

    @Test
    void opensWhatWasChosenMeanwhileWhenThePageStands() {
        navigate("/inbox");
        assertThat(first().getByText("Inbox").first()).isVisible();
        first().getByText("One person hasn’t checked in").click();
        assertThat(first().getByText("This will open as soon as the page has loaded."))
                .isVisible();

        theLineIsQuickAgain();
        page.waitForURL("**/cohorts/" + cohort + "/trainees**");
        assertThat(page.getByText("学员甲").first()).isVisible();
    }

    private void navigate(String path) {
        page.navigate(
                path, new Page.NavigateOptions().setWaitUntil(com.microsoft.playwright.options.WaitUntilState.COMMIT));
    }
}
