package academy.guildhall.access;

import static org.assertj.core.api.Assertions.assertThat;

import academy.guildhall.certification.Certifying;
import academy.guildhall.marks.TrialFixture;
import academy.guildhall.people.ReadyAccounts;
import academy.guildhall.platform.PersonId;
import academy.guildhall.platform.Transition.Act;
import academy.guildhall.platform.security.Grant;
import academy.guildhall.platform.security.Role;
import academy.guildhall.platform.security.Scope;
import academy.guildhall.programmes.AcademyId;
import academy.guildhall.programmes.CohortId;
import academy.guildhall.programmes.EnrolmentId;
import academy.guildhall.programmes.EnrolmentState;
import academy.guildhall.testing.Academies;
import academy.guildhall.testing.Acting;
import academy.guildhall.testing.Browser;
import academy.guildhall.testing.Browser.Look;
import academy.guildhall.testing.BrowserTest;
import academy.guildhall.testing.MovableClock;
import academy.guildhall.testing.Wire;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The walls between academies as the wire has them: somebody with every staff role in one academy opens every address with the
 * ids of another, and nothing that comes back, page, data or file, has one of its people's names in it.
 */
@BrowserTest
class WallsInBrowserTest {
    private static final String PASSWORD = "correct horse battery";
    private static final String ENROLLED = "墙内人甲";
    private static final String CERTIFIED = "墙内人乙";

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
    JdbcClient jdbc;

    private final Map<String, String> theirs = new HashMap<>();
    private AcademyId here = AcademyId.next();

    @BeforeEach
    void anAcademyWithPeople() {
        CohortId cohort = academies.cohort(40);
        PersonId person = acting.person(ENROLLED);
        EnrolmentId enrolment = academies.trainee(cohort, person, EnrolmentState.ENROLLED);
        Certifying hall = Certifying.begin(context);
        var certificate = hall.issue(hall.cleared(CERTIFIED));
        TrialFixture trial = TrialFixture.drawn(context, 3);
        here = jdbc.sql("select academy_id as value from cohort_place where cohort_id = :cohort")
                .param("cohort", cohort.value())
                .query(AcademyId.class)
                .single();
        UUID programme = jdbc.sql("select programme_id from cohort where id = :cohort")
                .param("cohort", cohort.value())
                .query(UUID.class)
                .single();
        UUID application = UUID.randomUUID();
        jdbc.sql("""
                        insert into application (id, version, programme_id, year, person_id, course_title, state, created_at)
                        values (:id, 0, :programme, 2026, :person, '课程', 'NOMINATED', now())
                        """)
                .param("id", application)
                .param("programme", programme)
                .param("person", person.value())
                .update();
        theirs.put("cohortId", cohort.toString());
        theirs.put("enrolmentId", enrolment.toString());
        theirs.put("personId", person.toString());
        theirs.put("applicationId", application.toString());
        theirs.put("certificateId", certificate.id().toString());
        theirs.put("panelId", trial.panel().toString());
        theirs.put("programmeId", programme.toString());
        theirs.put("academyId", here.toString());
        theirs.put("number", "1");
    }

    @Test
    void nothingOfAnotherAcademyIsInAnyResponse(Browser browser) throws IOException {
        Set<String> leaked = walk(browser, academies.academy());
        assertThat(leaked).isEmpty();
        // The same addresses tell whoever stands over them.
        assertThat(walk(browser, here)).hasSizeGreaterThan(5);
    }

    /** The addresses in whose responses one of the names was. */
    private Set<String> walk(Browser browser, AcademyId academy) throws IOException {
        PersonId staff = acting.person("走遍的人");
        String login = staff + "@example.com";
        accounts.open(
                staff,
                login,
                Stream.of(Role.ADMINISTRATOR, Role.COORDINATOR, Role.AUDITOR, Role.SYSTEM_ADMINISTRATOR)
                        .map(role -> Grant.everywhere(role).within(Scope.academy(academy.value())))
                        .toList(),
                accounts.hash(PASSWORD),
                Act.of(null, clock.instant()));
        Page page = browser.signedIn(Look.english(Look.DESK), login, PASSWORD);
        Wire wire = new Wire(page);
        Set<String> found = new TreeSet<>();
        for (String path : paths()) {
            for (String text : wire.open(path)) {
                if (text.contains(ENROLLED) || text.contains(CERTIFIED)) {
                    found.add(path);
                }
            }
        }
        for (String file : List.of("/files/certificates/" + theirs.get("certificateId"))) {
            var answer = page.request().get(new java.net.URL(new java.net.URL(page.url()), file).toString());
            if (answer.ok()) {
                found.add(file);
            }
        }
        page.context().close();
        return found;
    }

    /** Every address that a page has, with the other academy's ids. */
    private List<String> paths() throws IOException {
        List<String> paths = new ArrayList<>(Wire.addresses(
                name -> theirs.getOrDefault(name, UUID.randomUUID().toString())));
        paths.add("/applications?q=墙内");
        paths.add("/people?q=墙内");
        paths.add("/certificates?q=墙内");
        return paths;
    }
}
