package academy.guildhall.access;

import static org.assertj.core.api.Assertions.assertThat;

import academy.guildhall.marks.Trials;
import academy.guildhall.panels.PanelId;
import academy.guildhall.people.ReadyAccounts;
import academy.guildhall.platform.PersonId;
import academy.guildhall.platform.Transition.Act;
import academy.guildhall.platform.security.Grant;
import academy.guildhall.platform.security.Role;
import academy.guildhall.testing.Acting;
import academy.guildhall.testing.Browser;
import academy.guildhall.testing.Browser.Look;
import academy.guildhall.testing.BrowserTest;
import academy.guildhall.testing.MovableClock;
import academy.guildhall.testing.Wire;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What the wire tells an assessor of an open panel who holds every other role as well: they open every address with the ids of what
 * they judge, and nothing that comes back has somebody's name beside the title of their course, nor a name or an employer on the panel's pages.
 */
@BrowserTest
class BlindInBrowserTest {
    private static final String PASSWORD = "correct horse battery";
    private static final Pattern OF_THE_PANEL = Pattern.compile("^/(panels|scoring|hall|files/panels)/.*");
    private static final String UNKNOWN = "unknown";
    private static final int CANDIDATES = 2;

    @Autowired
    ApplicationContext context;

    @Autowired
    Acting acting;

    @Autowired
    ReadyAccounts accounts;

    @Autowired
    MovableClock clock;

    @Autowired
    JdbcClient jdbc;

    private Trials trials;
    private PanelId panel;
    private String member = "";
    private Map<String, String> ids = Map.of();

    @BeforeEach
    void anOpenPanel() {
        trials = Trials.ready(context, CANDIDATES);
        PersonId everything = acting.person("什么都管的评委", "另一评委单位");
        member = account(everything);
        trials.assessors.set(4, everything);
        for (int i = 0; i < CANDIDATES; i++) {
            jdbc.sql("""
                            insert into course_project (id, version, enrolment_id, trainee_id, state, topic, created_at)
                            values (gen_random_uuid(), 0, :enrolment, :person, 'OPEN', :topic, now())
                            on conflict (enrolment_id) do update set topic = excluded.topic
                            """)
                    .param("enrolment", trials.enrolments.get(i).value())
                    .param("person", trials.people.get(i).value())
                    .param("topic", title(i + 1))
                    .update();
        }
        panel = trials.drawn();
        trials.lectured(panel, 1, 900);
        UUID project = jdbc.sql("select id from course_project where enrolment_id = :enrolment")
                .param("enrolment", trials.enrolments.getFirst().value())
                .query(UUID.class)
                .single();
        ids = Map.of(
                "panelId", panel.toString(),
                "number", "1",
                "cohortId", trials.cohort.toString(),
                "enrolmentId", trials.enrolments.getFirst().toString(),
                "personId", trials.people.getFirst().toString(),
                "projectId", project.toString());
    }

    private String account(PersonId person) {
        String login = person + "@example.com";
        accounts.open(
                person,
                login,
                Stream.of(
                                Role.ASSESSOR,
                                Role.ADMINISTRATOR,
                                Role.COORDINATOR,
                                Role.AUDITOR,
                                Role.SYSTEM_ADMINISTRATOR,
                                Role.COACH)
                        .map(Grant::everywhere)
                        .toList(),
                accounts.hash(PASSWORD),
                Act.of(null, clock.instant()));
        return login;
    }

    private static String name(int candidate) {
        return "机密候选人" + candidate;
    }

    private static String employer(int candidate) {
        return "机密单位" + candidate;
    }

    private static String title(int candidate) {
        return "机密课题" + candidate;
    }

    @Test
    void noResponseTellsWhoStandsBehindANumber(Browser browser) throws IOException {
        assertThat(walk(browser, member, paths())).isEmpty();
        // The same address tells whoever doesn't judge there.
        assertThat(walk(browser, account(acting.person("不是评委的人")), List.of("/panels/" + panel)))
                .contains("/panels/" + panel, "/files/panels/" + panel + "/calls");
    }

    /** The addresses whose responses tell it. */
    private Set<String> walk(Browser browser, String login, List<String> paths) throws IOException {
        Page page = browser.signedIn(Look.english(Look.DESK), login, PASSWORD);
        Wire wire = new Wire(page);
        Set<String> found = new TreeSet<>();
        for (String path : paths) {
            if (wire.open(path).stream().anyMatch(text -> tells(path, text))) {
                found.add(path);
            }
        }
        for (String paper : List.of("calls", "sheets", "filled", "marks", "record")) {
            String file = "/files/panels/" + panel + "/" + paper;
            var answer = page.request().get(URI.create(page.url()).resolve(file).toString());
            if (answer.ok()) {
                found.add(file);
            } else {
                assertThat(answer.status()).isEqualTo(409);
                assertThat(answer.text()).contains("This isn’t possible");
            }
        }
        page.context().close();
        return found;
    }

    private static boolean tells(String path, String answer) {
        for (int candidate = 1; candidate <= CANDIDATES; candidate++) {
            boolean named = answer.contains(name(candidate));
            if (OF_THE_PANEL.matcher(path).matches()
                    ? named || answer.contains(employer(candidate))
                    : named && answer.contains(title(candidate))) {
                return true;
            }
        }
        return false;
    }

    /** Every list, and every page of the cohort, the panel, the person and the course. */
    private List<String> paths() throws IOException {
        List<String> paths = new ArrayList<>(Wire.addresses(name -> ids.getOrDefault(name, UNKNOWN)));
        paths.removeIf(path -> path.contains(UNKNOWN));
        paths.add("/panels/" + panel + "/clock");
        paths.add("/hall/" + panel);
        paths.add("/applications?q=机密");
        paths.add("/people?q=机密");
        return paths;
    }
}
