package academy.guildhall.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import academy.guildhall.courseware.Courses;
import academy.guildhall.people.ReadyAccounts;
import academy.guildhall.platform.Ids;
import academy.guildhall.platform.PersonId;
import academy.guildhall.platform.Transition.Act;
import academy.guildhall.platform.security.Grant;
import academy.guildhall.platform.security.Role;
import academy.guildhall.platform.security.Scope;
import academy.guildhall.programmes.CohortId;
import academy.guildhall.programmes.EnrolmentState;
import academy.guildhall.testing.Academies;
import academy.guildhall.testing.Acting;
import academy.guildhall.testing.Browser;
import academy.guildhall.testing.Browser.Look;
import academy.guildhall.testing.BrowserTest;
import academy.guildhall.testing.MovableClock;
import com.microsoft.playwright.Page;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** The main tasks by keys alone, and where the focus is after each page, each dialog and each refusal. */
@BrowserTest
class KeyboardTest {
    private static final String PASSWORD = "a password for tests alone";

    @Autowired
    ApplicationContext context;

    @Autowired
    Academies academies;

    @Autowired
    Acting acting;

    @Autowired
    ReadyAccounts accounts;

    @Autowired
    MovableClock clock;

    private Browser browser;
    private Page page;
    private Keys keys;

    @BeforeEach
    void takeTheBrowser(Browser browser) {
        this.browser = browser;
    }

    private void signIn(PersonId person, Grant... grants) {
        String login = "keys-" + Ids.next() + "@example.com";
        accounts.open(person, login, List.of(grants), accounts.hash(PASSWORD), Act.of(null, clock.instant()));
        page = browser.window(Look.english(Look.DESK));
        keys = new Keys(page);
        page.navigate("/login");
        page.waitForFunction("document.activeElement.name === 'username'");
        press(login, "Tab", PASSWORD, "Enter");
        page.locator("#content h1").waitFor();
    }

    private void press(String... pressed) {
        keys.press(pressed);
    }

    private void awaitFocus(String name) {
        keys.awaitFocus(name);
    }

    private void to(String name) {
        keys.to(name);
    }

    private void awaitDialog() {
        keys.awaitDialog();
    }

    @Test
    void aCoordinatorChecksSomebodyInAndIsOfferedTheNext() {
        CohortId cohort = academies.cohort(20);
        academies.trainee(cohort, acting.person("学员甲"), EnrolmentState.ADMITTED);
        signIn(acting.person("班主任"), Acting.grant(Role.COORDINATOR, Scope.cohort(cohort.value())));

        to("Check in: One person hasn’t checked in");
        press("Enter");
        page.waitForURL("**/trainees**");
        awaitFocus("一期");
        to("Select");
        press("Space");
        to("Enrol 1");
        press("Enter");
        assertThat(page.locator(".next-bar")).containsText("1 enrolled");
        to("Assign coaches");
    }

    @Test
    void aCoachReturnsADeckAndComesBackToWhereTheyWere() {
        Courses courses = context.getAutowireCapableBeanFactory().createBean(Courses.class);
        Courses.Course course = courses.given();
        courses.upload(course);
        courses.awaitPages(course);
        PersonId coach = course.coach();
        Day day = new Day(browser, Look.english(Look.DESK), login(coach), PASSWORD, context);
        page = day.page();
        keys = new Keys(page);

        to("Review");
        press("Enter");
        awaitFocus("王学员");
        to("Return for revision");
        press("Enter");
        awaitDialog();
        press("Escape");
        awaitFocus("Return for revision");
        press("Enter");
        awaitDialog();
        press("Tab");
        to("Return for revision");
        press("Enter");
        assertThat(page.getByText("Revising").first()).isVisible();
        page.waitForFunction("document.activeElement !== document.body");
    }

    @Test
    void whatIsWrongTakesTheFocusAndEachLineLeadsToItsField() {
        signIn(acting.person("管理员"), Grant.everywhere(Role.ADMINISTRATOR));
        page.navigate("/people/new");
        page.locator("#content h1").waitFor();
        to("Send invitation");
        press("Enter");
        awaitFocus("things need correcting");
        press("Tab");
        to("Enter an e-mail address");
        press("Enter");
        awaitFocus("E-mail");
        press("somebody@example.com", "Tab");
        to("Send invitation");
        press("Enter");
        awaitFocus("things need correcting");
        assertThat(page.locator("vaadin-email-field[invalid]")).hasCount(0);
        assertThat(browser.faults()).isEmpty();
    }

    @Test
    void aDialogIsLeftByEscapeAndThePageIsWhereItWas() {
        CohortId cohort = academies.cohort(20);
        signIn(acting.person("班主任"), Acting.grant(Role.COORDINATOR, Scope.cohort(cohort.value())));
        page.navigate("/cohorts/" + cohort + "/timetable");
        page.locator("#content h1").waitFor();
        to("Add session");
        press("Enter");
        awaitDialog();
        press("Tab");
        to("Save");
        press("Enter");
        awaitFocus("Fill in “Title”");
        press("Escape");
        awaitFocus("Add session");
    }

    @Test
    void theSearchOpensByItsKeysAndLeadsToAPageThatIsRead() {
        PersonId person = acting.person("寻得见");
        signIn(acting.person("管理员"), Grant.everywhere(Role.ADMINISTRATOR));
        page.keyboard().press("Control+k");
        awaitDialog();
        press("寻得见");
        page.getByText("One found").first().waitFor();
        press("Enter");
        page.waitForURL("**/people/" + person);
        awaitFocus("寻得见");
    }

    private String login(PersonId person) {
        var jdbc = context.getBean(org.springframework.jdbc.core.simple.JdbcClient.class);
        jdbc.sql("update account set password_hash = :hash where person_id = :person")
                .param("hash", accounts.hash(PASSWORD))
                .param("person", person.value())
                .update();
        return jdbc.sql("select login from account where person_id = :person")
                .param("person", person.value())
                .query(String.class)
                .single();
    }
}
