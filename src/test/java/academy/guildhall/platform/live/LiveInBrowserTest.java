package academy.guildhall.platform.live;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import academy.guildhall.people.ReadyAccounts;
import academy.guildhall.platform.Ids;
import academy.guildhall.platform.PersonId;
import academy.guildhall.platform.Tell;
import academy.guildhall.platform.Transition.Act;
import academy.guildhall.platform.security.Grant;
import academy.guildhall.platform.security.Role;
import academy.guildhall.programmes.CohortId;
import academy.guildhall.programmes.CohortLinks;
import academy.guildhall.programmes.EnrolmentId;
import academy.guildhall.programmes.EnrolmentState;
import academy.guildhall.programmes.Enrolments;
import academy.guildhall.testing.Academies;
import academy.guildhall.testing.Acting;
import academy.guildhall.testing.Browser;
import academy.guildhall.testing.Browser.Look;
import academy.guildhall.testing.BrowserTest;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.support.TransactionTemplate;

/** What happens elsewhere shows on a page that is open, without a reload and without polling. */
@BrowserTest
class LiveInBrowserTest {
    private static final String PASSWORD = "a password for tests alone";

    @Autowired
    Acting acting;

    @Autowired
    Academies academies;

    @Autowired
    Enrolments enrolments;

    @Autowired
    ReadyAccounts accounts;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    TransactionTemplate transaction;

    private Browser browser;
    private PersonId person;
    private String login;

    @BeforeEach
    void account(Browser browser) {
        this.browser = browser;
        person = acting.person("听消息的人");
        login = "live-" + Ids.next() + "@example.com";
        accounts.open(
                person,
                login,
                List.of(Grant.everywhere(Role.TRAINEE)),
                accounts.hash(PASSWORD),
                Act.of(person, Instant.parse("2026-09-01T00:00:00Z")));
    }

    @Test
    void theInboxCountsAMessageAsSoonAsItIsThere() {
        Page first = browser.signedIn(Look.english(Look.DESK), login, PASSWORD);
        assertThat(first.locator(".shell")).isVisible();
        tell("one");
        assertThat(first.locator(".shell-nav a[href='/inbox'] .nav-count")).hasText("1");
        Page second = browser.signedIn(Look.english(Look.DESK), login, PASSWORD);
        assertThat(second.locator(".shell-nav a[href='/inbox'] .nav-count")).hasText("1");
        tell("two");
        assertThat(first.locator(".shell-nav a[href='/inbox'] .nav-count")).hasText("2");
        assertThat(second.locator(".shell-nav a[href='/inbox'] .nav-count")).hasText("2");
    }

    @Test
    void aCohortsBoardShowsWhoWasCheckedInElsewhereAndKeepsWhatIsChosen() {
        CohortId cohort = academies.cohort(10);
        EnrolmentId one = academies.trainee(cohort, acting.person("报到甲"), EnrolmentState.ADMITTED);
        EnrolmentId other = academies.trainee(cohort, acting.person("报到乙"), EnrolmentState.ADMITTED);
        accounts.open(
                acting.person("班主任"),
                "board-" + login,
                List.of(Grant.everywhere(Role.COORDINATOR)),
                accounts.hash(PASSWORD),
                Act.of(person, Instant.parse("2026-09-01T00:00:00Z")));
        Page page = browser.signedIn(Look.english(Look.DESK), "board-" + login, PASSWORD);
        page.navigate("/" + CohortLinks.trainees(cohort));
        assertThat(page.locator(".board .some")).hasText("2Admitted");
        enrol(one);
        assertThat(page.locator(".board .some").first()).hasText("1Admitted");
        page.getByRole(AriaRole.CHECKBOX).nth(1).check();
        enrol(other);
        assertThat(page.locator(".board .some").last()).hasText("2Enrolled");
        assertThat(page.getByRole(AriaRole.CHECKBOX).nth(1)).isChecked();
    }

    private void enrol(EnrolmentId trainee) {
        Acting.as(
                person,
                Role.COORDINATOR,
                () -> enrolments.enrol(List.of(enrolments.row(trainee).chosen())));
    }

    private void tell(String matter) {
        transaction.executeWithoutResult(status ->
                events.publishEvent(new Tell(person, matter, "trial.tell.published", List.of("第一评委组"), "trial")));
    }
}
