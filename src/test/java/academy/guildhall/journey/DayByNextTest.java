package academy.guildhall.journey;

import static org.assertj.core.api.Assertions.assertThat;

import academy.guildhall.courseware.Courses;
import academy.guildhall.marks.TrialFixture;
import academy.guildhall.people.ReadyAccounts;
import academy.guildhall.platform.Ids;
import academy.guildhall.platform.PersonId;
import academy.guildhall.platform.Transition.Act;
import academy.guildhall.platform.security.Grant;
import academy.guildhall.platform.security.Role;
import academy.guildhall.platform.security.Scope;
import academy.guildhall.programmes.CohortId;
import academy.guildhall.programmes.EnrolmentState;
import academy.guildhall.programmes.ProgrammeId;
import academy.guildhall.testing.Academies;
import academy.guildhall.testing.Acting;
import academy.guildhall.testing.Browser;
import academy.guildhall.testing.Browser.Look;
import academy.guildhall.testing.BrowserTest;
import academy.guildhall.testing.Decks;
import academy.guildhall.testing.MovableClock;
import academy.guildhall.testing.NominationLists;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.FilePayload;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Each role does its day from its home by what waits and what comes next alone: nobody opens the navigation. Taps are counted
 * against what they were before homes were queues: a list to 38 admitted 14, a sheet 14, an upload 2, a deck returned 2.
 */
@BrowserTest
class DayByNextTest {
    private static final String PASSWORD = "a password for tests alone";
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final AtomicInteger NEXT = new AtomicInteger(31_001);
    private static final int PEOPLE = 38;

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

    @Autowired
    MessageSource messages;

    @Autowired
    JdbcClient jdbc;

    private Browser browser;

    @BeforeEach
    void takeTheBrowser(Browser browser) {
        this.browser = browser;
    }

    static Stream<Look> bothLanguages() {
        return Stream.of(Look.english(Look.DESK), Look.chinese(Look.DESK));
    }

    static Stream<Look> onPhones() {
        return Stream.of(Look.english(Look.PHONE), Look.chinese(Look.PHONE));
    }

    static Stream<Look> onTablets() {
        return Stream.of(Look.english(820), Look.chinese(820));
    }

    private Day day(Look look, PersonId person, Grant... grants) {
        String login = "day-" + Ids.next() + "@example.com";
        accounts.open(person, login, List.of(grants), accounts.hash(PASSWORD), Act.of(null, clock.instant()));
        return new Day(browser, look, login, PASSWORD, messages);
    }

    /** Somebody who holds an account already. */
    private Day day(Look look, PersonId person) {
        jdbc.sql("update account set password_hash = :hash where person_id = :person")
                .param("hash", accounts.hash(PASSWORD))
                .param("person", person.value())
                .update();
        String login = jdbc.sql("select login from account where person_id = :person")
                .param("person", person.value())
                .query(String.class)
                .single();
        return new Day(browser, look, login, PASSWORD, messages);
    }

    @ParameterizedTest
    @MethodSource("bothLanguages")
    void anAdministratorTakesAListAndAdmitsAllOfIt(Look look) {
        ProgrammeId programme = academies.programme(academies.academy());
        CohortId cohort = academies.cohort(programme, 40);
        String academy = jdbc.sql("select academy_id::text from programme where id = :id")
                .param("id", programme.value())
                .query(String.class)
                .single();
        Day day = day(
                look, acting.person("管理员"), Acting.grant(Role.ADMINISTRATOR, Scope.academy(UUID.fromString(academy))));
        day.page().navigate("/applications/import");
        day.upload(
                new FilePayload("名册.xlsx", XLSX, NominationLists.of(NEXT.getAndAdd(PEOPLE), PEOPLE)), "import.choose");
        day.press("import.take.invite", PEOPLE, PEOPLE);
        day.next();
        day.takeAll();
        day.press("application.screenIn", PEOPLE);
        day.next();
        day.takeAll();
        day.press("application.admit", PEOPLE);
        day.confirm("application.admit.do");
        assertThat(jdbc.sql("select count(*) from enrolment where cohort_id = :cohort and state = 'ADMITTED'")
                        .param("cohort", cohort.value())
                        .query(Integer.class)
                        .single())
                .isEqualTo(PEOPLE);
        assertThat(day.taps()).isLessThan(14);
    }

    @ParameterizedTest
    @MethodSource("bothLanguages")
    void aCoordinatorChecksInAndGivesCoaches(Look look) {
        CohortId cohort = academies.cohort(40);
        academies.trainee(cohort, acting.person("学员甲"), EnrolmentState.ADMITTED);
        academies.trainee(cohort, acting.person("学员乙"), EnrolmentState.ADMITTED);
        context.getAutowireCapableBeanFactory().createBean(Courses.class).coach("导师甲");
        Day day = day(look, acting.person("班主任"), Acting.grant(Role.COORDINATOR, Scope.cohort(cohort.value())));
        day.begin();
        day.takeAll();
        day.press("enrolment.enrol.some", 2);
        day.next();
        day.press("cohort.polishing.rest", 2);
        day.confirm("cohort.polishing.rest.yes");
        day.sees("next.nothing");
        assertThat(day.taps()).isEqualTo(6);
    }

    @ParameterizedTest
    @MethodSource("bothLanguages")
    void aCoachReturnsOneDeckAfterTheOther(Look look) {
        Courses courses = context.getAutowireCapableBeanFactory().createBean(Courses.class);
        CohortId cohort = academies.cohort(40);
        PersonId coach = courses.coach("赵导师");
        for (int i = 0; i < 2; i++) {
            Courses.Course course = courses.given(cohort, coach);
            courses.upload(course);
            courses.awaitPages(course);
        }
        Day day = day(look, coach);
        day.begin();
        for (int deck = 0; deck < 2; deck++) {
            int before = day.taps();
            day.press("polishing.return");
            day.confirm("polishing.return");
            assertThat(day.taps() - before).as("a deck returned").isEqualTo(2);
            if (deck == 0) {
                day.next();
            }
        }
        day.sees("next.nothing");
    }

    @ParameterizedTest
    @MethodSource("onTablets")
    void anAssessorSendsOneSheetAfterTheOther(Look look) {
        TrialFixture trial = TrialFixture.lectured(context, 2);
        Day day = day(look, trial.assessor());
        day.begin();
        for (int number = 1; number <= 2; number++) {
            int before = day.taps();
            day.page().locator(".criterion .bands").nth(11).waitFor();
            for (Locator bands : day.page().locator(".criterion .bands").all()) {
                day.tap(bands.locator("button").first());
            }
            day.press("desk.send");
            day.confirm("desk.send.do");
            day.page().locator(".receipt").waitFor();
            assertThat(day.taps() - before).as("a sheet").isLessThanOrEqualTo(14);
            day.tap(day.page().locator(".answer .button"));
            if (number == 1) {
                day.page().waitForURL("**/2");
            }
        }
        day.sees("home.nothing");
    }

    @ParameterizedTest
    @MethodSource("onPhones")
    void aTraineeHandsInTheirDeck(Look look) {
        Courses.Course course = context.getAutowireCapableBeanFactory()
                .createBean(Courses.class)
                .given();
        Day day = day(look, course.trainee(), Acting.grant(Role.TRAINEE, Scope.INSTALLATION));
        day.begin();
        day.upload(new FilePayload("课件.pdf", "application/pdf", Decks.pdf(2)), "course.upload", 1);
        day.sees("course.uploaded", 1);
        assertThat(day.taps()).isEqualTo(2);
    }
}
