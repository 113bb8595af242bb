package academy.guildhall.access;

import static org.assertj.core.api.Assertions.assertThat;

import academy.guildhall.admissions.ApplicationQueries;
import academy.guildhall.audit.AuditQueries;
import academy.guildhall.certification.CertificationQueries;
import academy.guildhall.certification.Certifying;
import academy.guildhall.courseware.CohortPolishing;
import academy.guildhall.courseware.MyCourse;
import academy.guildhall.marks.TrialFixture;
import academy.guildhall.notifications.Inbox;
import academy.guildhall.notifications.MailQueries;
import academy.guildhall.people.PeopleQueries;
import academy.guildhall.platform.Order;
import academy.guildhall.platform.PersonId;
import academy.guildhall.platform.Tally;
import academy.guildhall.platform.security.Role;
import academy.guildhall.programmes.CohortId;
import academy.guildhall.programmes.EnrolmentId;
import academy.guildhall.programmes.EnrolmentState;
import academy.guildhall.testing.Academies;
import academy.guildhall.testing.Acting;
import academy.guildhall.testing.ApplicationTest;
import academy.guildhall.testing.Statements;
import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.H1;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntFunction;
import java.util.function.IntSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Opening a page takes ten statements at most, the shell's among them, and no more for ten thousand rows than for ten. */
@ApplicationTest
class PageStatementsTest extends SpringBrowserlessTest {
    private static final int MOST = 10;
    private static final int FEW = 10;
    private static final int MANY = 10_000;
    private static final int ON_A_PAGE = 50;

    @Autowired
    ApplicationContext context;

    @Autowired
    Acting acting;

    @Autowired
    Academies academies;

    @Autowired
    Statements statements;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    private Crowd crowd;

    @AfterEach
    void signOut() {
        Acting.signOut();
        if (crowd != null) {
            crowd.leave();
        }
    }

    @Test
    void longListsTakeTheSameFewStatementsForTenRowsAndTenThousand() {
        PersonId me = Crowd.member(jdbc, acting, Role.ADMINISTRATOR);
        Certifying hall = Certifying.begin(context);
        hall.issue(hall.cleared("张三"));
        counts(me, rows -> lists(me, rows));
    }

    private Map<String, Integer> lists(PersonId me, int rows) {
        Map<String, Integer> sent = new TreeMap<>();
        for (String path : List.of("applications", "people", "mail", "inbox", "certificates")) {
            sent.put(path, opening(me, Role.ADMINISTRATOR, path));
        }
        sent.put("audit", opening(me, Role.AUDITOR, "audit"));
        var applications = context.getBean(ApplicationQueries.class);
        var people = context.getBean(PeopleQueries.class);
        var certificates = context.getBean(CertificationQueries.class);
        var mail = context.getBean(MailQueries.class);
        var inbox = context.getBean(Inbox.class);
        var audit = context.getBean(AuditQueries.class);
        var anyApplication = new ApplicationQueries.Filter("", null, null);
        var anybody = new PeopleQueries.Filter("", null);
        var anyCertificate = new CertificationQueries.Filter("", null, null);
        Acting.signIn(me, Role.ADMINISTRATOR, Role.AUDITOR);
        sent.put(
                "applications, pages",
                pages(
                        rows,
                        () -> applications.count(anyApplication).rows(),
                        from -> applications.page(anyApplication, Order.OWN, from, ON_A_PAGE)));
        sent.put(
                "people, pages",
                pages(
                        rows,
                        () -> people.count(anybody).rows(),
                        from -> people.page(anybody, Order.OWN, from, ON_A_PAGE)));
        sent.put(
                "certificates, pages",
                pages(
                        rows,
                        () -> certificates.count(anyCertificate).rows(),
                        from -> certificates.page(anyCertificate, Order.OWN, from, ON_A_PAGE)));
        sent.put(
                "mail, pages",
                pages(
                        rows,
                        () -> mail.count(MailQueries.Asked.ANY).rows(),
                        from -> mail.page(MailQueries.Asked.ANY, Order.OWN, Locale.CHINESE, from, ON_A_PAGE)));
        sent.put(
                "inbox, pages",
                pages(rows, () -> inbox.count().rows(), from -> inbox.page(Locale.CHINESE, from, ON_A_PAGE)));
        sent.put(
                "audit, pages",
                pages(
                        rows,
                        () -> audit.count(AuditQueries.Asked.ANY).rows(),
                        from -> audit.page(AuditQueries.Asked.ANY, Order.OWN, from, ON_A_PAGE)));
        sent.put("home, administrator", opening(me, Role.ADMINISTRATOR, ""));
        sent.put("home, coordinator", opening(me, Role.COORDINATOR, ""));
        sent.put("home, auditor", opening(me, Role.AUDITOR, ""));
        sent.put("home, trainee", opening(me, Role.TRAINEE, ""));
        return sent;
    }

    /** What the browser asks a list for: how long it is, its first page, and its last. */
    private int pages(int rows, IntSupplier count, IntFunction<List<?>> page) {
        int there = count.getAsInt();
        assertThat(there).isGreaterThanOrEqualTo(Math.min(rows, Tally.MOST));
        return statements
                .during(() -> {
                    count.getAsInt();
                    assertThat(page.apply(0)).isNotEmpty();
                    List<?> last = page.apply(Math.max(0, there - FEW));
                    if (there < Tally.MOST) {
                        assertThat(last).hasSize(Math.min(FEW, there));
                    } else {
                        // More may follow than the list shows.
                        assertThat(last).hasSizeGreaterThanOrEqualTo(FEW);
                    }
                })
                .size();
    }

    @Test
    void homesWithSomethingOnThemTakeFewStatementsHoweverManyRowsThereAre() {
        TrialFixture trial = TrialFixture.drawn(context, 3);
        Certifying hall = Certifying.begin(context);
        PersonId certified = hall.person("李四");
        hall.issue(hall.cleared(certified));
        PersonId coach = Crowd.member(jdbc, acting, Role.COACH);
        PersonId trainee = polishing(coach);
        counts(trainee, rows -> {
            Map<String, Integer> sent = new TreeMap<>();
            sent.put("home, trainee polishing", opening(trainee, Role.TRAINEE, ""));
            sent.put("home, trainee at the trial", opening(trial.trainee(), Role.TRAINEE, ""));
            sent.put("home, trainee certified", opening(certified, Role.TRAINEE, ""));
            sent.put("home, coach", opening(coach, Role.COACH, ""));
            sent.put("home, assessor", opening(trial.assessor(), Role.ASSESSOR, ""));
            sent.put("home, coordinator", opening(trial.coordinator(), Role.COORDINATOR, ""));
            sent.put("home, administrator", opening(hall.administrator, Role.ADMINISTRATOR, ""));
            sent.put("home, auditor", opening(hall.administrator, Role.AUDITOR, ""));
            sent.put("course", opening(trainee, Role.TRAINEE, "course"));
            sent.put("numbers to score", opening(trial.assessor(), Role.ASSESSOR, "scoring"));
            return sent;
        });
    }

    private PersonId polishing(PersonId coach) {
        PersonId trainee = acting.person("王五");
        EnrolmentId enrolment = academies.trainee(academies.cohort(40), trainee, EnrolmentState.ENROLLED);
        Acting.as(
                coach,
                Role.COORDINATOR,
                () -> context.getBean(CohortPolishing.class)
                        .assign(List.of(new CohortPolishing.Chosen(enrolment, null)), coach));
        Acting.ask(trainee, Role.TRAINEE, () -> context.getBean(MyCourse.class).open());
        return trainee;
    }

    @Test
    void aCohortTakesTheSameForFourTraineesAndThirtyEight() {
        PersonId coordinator = acting.person("班主任");
        CohortId cohort = academies.cohort(40);
        trainees(cohort, 4);
        int few = opening(coordinator, Role.COORDINATOR, "cohorts/" + cohort + "/trainees");
        trainees(cohort, 34);
        assertThat(opening(coordinator, Role.COORDINATOR, "cohorts/" + cohort + "/trainees"))
                .isEqualTo(few)
                .isLessThanOrEqualTo(MOST);
    }

    private void trainees(CohortId cohort, int more) {
        for (int i = 0; i < more; i++) {
            academies.trainee(cohort, acting.person("学员"), EnrolmentState.ENROLLED);
        }
    }

    @Test
    void theNumbersOfAPanelTakeTheSameForThreeAndForTwenty() {
        assertThat(sheet(20)).isEqualTo(sheet(3)).isLessThanOrEqualTo(MOST);
    }

    private int sheet(int candidates) {
        TrialFixture trial = TrialFixture.drawn(context, candidates);
        return opening(trial.assessor(), Role.ASSESSOR, "scoring");
    }

    /** What is sent with few rows, which is what is sent with many, and not much. */
    private void counts(PersonId reader, IntFunction<Map<String, Integer>> count) {
        crowd = new Crowd(jdbc, transaction);
        crowd.grow(FEW, reader);
        Map<String, Integer> few = count.apply(FEW);
        crowd.grow(MANY, reader);
        assertThat(count.apply(MANY)).isEqualTo(few);
        assertThat(few.values()).as("%s", few).allMatch(sent -> sent <= MOST);
    }

    /** The second time, when what is kept in memory is there; the first takes no more than is allowed either. */
    private int opening(PersonId person, Role role, String path) {
        Acting.signIn(person, role);
        assertThat(opening(path)).as(path + " as " + role).hasSizeLessThanOrEqualTo(MOST);
        return opening(path).size();
    }

    /** Coming from another page, so that the view is made anew. */
    private List<String> opening(String path) {
        UI.getCurrent().navigate("account");
        List<String> sent = statements.during(() -> UI.getCurrent().navigate(path));
        assertThat(getCurrentView().getClass().getSimpleName()).isNotIn("NotFoundPage", "AccountView");
        assertThat(find(H1.class).all()).isNotEmpty();
        return sent;
    }
}
