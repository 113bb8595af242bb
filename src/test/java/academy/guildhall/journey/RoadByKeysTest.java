package academy.guildhall.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import academy.guildhall.certification.Certifying;
import academy.guildhall.courseware.Courses;
import academy.guildhall.marks.TrialFixture;
import academy.guildhall.people.People;
import academy.guildhall.people.ReadyAccounts;
import academy.guildhall.platform.Ids;
import academy.guildhall.platform.PersonId;
import academy.guildhall.platform.Transition.Act;
import academy.guildhall.platform.security.Grant;
import academy.guildhall.platform.security.Role;
import academy.guildhall.platform.security.Scope;
import academy.guildhall.testing.Acting;
import academy.guildhall.testing.Browser;
import academy.guildhall.testing.Browser.Look;
import academy.guildhall.testing.BrowserTest;
import academy.guildhall.testing.Decks;
import academy.guildhall.testing.MovableClock;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The stations of the road that end in a decision, each done by whoever does it without touching a mouse. */
@BrowserTest
class RoadByKeysTest {
    private static final String PASSWORD = "a password for tests alone";

    @Autowired
    ApplicationContext context;

    @Autowired
    Acting acting;

    @Autowired
    ReadyAccounts accounts;

    @Autowired
    People people;

    @Autowired
    JdbcClient jdbc;

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
        String login = "road-" + Ids.next() + "@example.com";
        accounts.open(person, login, List.of(grants), accounts.hash(PASSWORD), Act.of(null, clock.instant()));
        page = browser.signedIn(Look.english(Look.DESK), login, PASSWORD);
        keys = new Keys(page);
        page.navigate("/");
        page.locator("#content h1").waitFor();
    }

    private void open(String path) {
        page.navigate("/" + path);
        page.locator("#content h1").waitFor();
    }

    @Test
    void aTraineeHandsInTheirDeck() {
        Courses.Course course = context.getAutowireCapableBeanFactory()
                .createBean(Courses.class)
                .given();
        signIn(course.trainee(), Acting.grant(Role.TRAINEE, Scope.INSTALLATION));
        // Before the key is pressed, or the browser would ask with a window of its own.
        FilePayload deck = new FilePayload("课件.pdf", "application/pdf", Decks.pdf(2));
        page.onFileChooser(chooser -> chooser.setFiles(deck));
        keys.enter("Upload");
        keys.awaitPage("My course");
        keys.to("Upload version 1");
        keys.press("Enter");
        assertThat(page.getByText("Version 1 is in").first()).isVisible();
    }

    @Test
    void anAssessorScoresASheetAndSendsIt() {
        TrialFixture trial = TrialFixture.lectured(context, 1);
        signIn(trial.assessor());
        keys.enter("Score");
        page.waitForURL("**/1");
        assertThat(page.locator("h1")).isFocused();
        int fields = page.locator(".criterion .points").count();
        keys.toEmpty(".points");
        for (int field = 0; field < fields; field++) {
            keys.press("1", "Enter");
        }
        assertThat(page.locator(".send")).isFocused();
        keys.press("Enter");
        assertThat(page.locator("dialog[open]")).isVisible();
        keys.enter("Submit as shown");
        assertThat(page.locator(".answer .button")).isFocused();
        assertThat(jdbc.sql("select count(*) from score_sheet where assessor_id = :me and state = 'SENT'")
                        .param("me", trial.assessor().value())
                        .query(Integer.class)
                        .single())
                .isOne();
    }

    @Test
    void figuresAreVerifiedPublishedDecidedAndPutOnNotice() {
        TrialFixture trial = TrialFixture.tabulated(context, 1);
        people.consentToPublication(trial.trainee(), "paper");
        signIn(trial.second(), Grant.everywhere(Role.COORDINATOR));
        open("panels/" + trial.panel() + "/verification");
        keys.enter("Confirm figures");
        keys.decide("Confirm figures");
        keys.awaitPage("组");
        keys.enter("Publish results");
        keys.decide("Publish results");

        signIn(acting.person("管理员"), Grant.everywhere(Role.ADMINISTRATOR));
        open("cohorts/" + trial.cohort() + "/results");
        keys.enter("Propose 1");
        keys.enter("Record the decision");
        keys.awaitPage("Record the decision");
        keys.to("Minutes");
        keys.press("2026年第3次会议一致同意。", "Tab");
        keys.enter("Record");
        keys.awaitPage("一期");
        keys.enter("Publish notice");
        keys.awaitPage("Publish notice");
        keys.enter("Publish notice");
        assertThat(page.getByText("The notice is now public.").first()).isVisible();
    }

    @Test
    void certificatesAreIssued() {
        Certifying hall = Certifying.begin(context);
        hall.cleared("学员甲");
        hall.cleared("学员乙");
        signIn(hall.administrator, Grant.everywhere(Role.ADMINISTRATOR));
        open("cohorts/" + hall.cohort + "/certificates");
        keys.enter("Issue 2 certificates");
        keys.decide("Issue 2 certificates");
        hall.awaitRound();
        assertThat(jdbc.sql(
                                "select count(*) from certificate c join enrolment e on e.id = c.enrolment_id where e.cohort_id = :cohort")
                        .param("cohort", hall.cohort.value())
                        .query(Integer.class)
                        .single())
                .isEqualTo(2);
    }
}
