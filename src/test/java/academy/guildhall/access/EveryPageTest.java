package academy.guildhall.access;

import static org.assertj.core.api.Assertions.assertThat;

import academy.guildhall.testing.Browser;
import academy.guildhall.testing.Browser.Look;
import academy.guildhall.testing.BrowserTest;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

/**
 * Every route that there is, by every role that may open it, on the sample academy: nothing that axe finds, nothing that scrolls
 * sideways, no argument that was left out of a text, no part of a Chinese page that speaks English. The routes are those of {@code access-routes.txt}, which a test keeps complete, so that a
 * new page can't escape. Each state is looked at in one of eight looks in turn; {@code -Deverypage.looks=all} takes all of them.
 */
@BrowserTest
@TestPropertySource(properties = "guildhall.sample=true")
class EveryPageTest {
    private static final Path ROUTES = Path.of("src/test/resources/access-routes.txt");
    private static final Pattern PARAMETER = Pattern.compile(":([a-zA-Z]+)");
    private static final Pattern LEFT_OUT = Pattern.compile("\\{\\d[^}]*}");
    private static final boolean ALL = System.getProperty("everypage.looks", "").equals("all");

    /** Who of the sample holds which role. */
    private static final Map<String, String> WHO = new LinkedHashMap<>(Map.of(
            "ADMINISTRATOR", "admin",
            "COORDINATOR", "coordinator",
            "TRAINEE", "trainee",
            "COACH", "coach",
            "ASSESSOR", "assessor",
            "AUDITOR", "auditor",
            "OFFICER", "officer",
            "SYSTEM_ADMINISTRATOR", "system"));

    private static final List<Look> LOOKS = Stream.of(Look.DESK, Look.PHONE)
            .flatMap(width -> Stream.of(Look.chinese(width), Look.english(width)))
            .flatMap(look -> Stream.of(look, look.inTheDark()))
            .toList();

    @Autowired
    JdbcClient jdbc;

    private final Set<String> faults = new TreeSet<>();
    private int turn;

    @Test
    void nothingIsWrongWithAnyPageForAnyRoleInAnyLook(Browser browser) throws IOException {
        Awaitility.await()
                .atMost(Duration.ofMinutes(3))
                .until(() -> jdbc.sql("select count(*) from rendering where state in ('QUEUED', 'RUNNING')")
                                .query(Integer.class)
                                .single()
                        == 0);
        Map<String, List<String>> paths = new LinkedHashMap<>();
        for (String line : Files.readAllLines(ROUTES)) {
            int colon = line.lastIndexOf(": ");
            String roles = line.substring(colon + 2);
            String template = line.substring(0, colon);
            for (String role : roles.equals("everyone") ? everyoneOn(template) : List.of(roles.split(", "))) {
                paths.computeIfAbsent(role, none -> new ArrayList<>()).add(filled(template, WHO.get(role)));
            }
        }
        for (Map.Entry<String, List<String>> role : paths.entrySet()) {
            Page page = browser.signedIn(
                    Look.english(Look.DESK), WHO.get(role.getKey()) + "@guildhall.example", "guildhall");
            for (String path : role.getValue()) {
                for (Look look : ALL ? LOOKS : List.of(LOOKS.get(turn++ % LOOKS.size()))) {
                    look(page, path, look, role.getKey());
                }
            }
            page.context().close();
        }
        assertThat(faults).isEmpty();
    }

    /** A home is another one for each role; an account or an inbox is the same for all. */
    private static List<String> everyoneOn(String template) {
        return template.equals("/") ? List.copyOf(WHO.keySet()) : List.of("TRAINEE");
    }

    private String filled(String template, String login) {
        return PARAMETER
                .matcher(template)
                .replaceAll(name -> Matcher.quoteReplacement(id(name.group(1), template, login)));
    }

    /** Something of the sample that has most to show. */
    private String id(String name, String template, String login) {
        String mine = "(select person_id from account where login = '" + login + "@guildhall.example')";
        String cohort = "(select id from cohort order by year desc, batch desc limit 1)";
        return jdbc.sql(
                        switch (name) {
                            case "cohortId" -> "select " + cohort;
                            case "enrolmentId" ->
                                "select id from enrolment where cohort_id = " + cohort
                                        + " and state = 'POLISHING' order by id limit 1";
                            case "personId" ->
                                "select person_id from enrolment where state = 'APPOINTED' order by id limit 1";
                            case "applicationId" ->
                                template.startsWith("/nominees")
                                        ? "select a.id from application a join organisation o on o.id = a.nominator_id"
                                                + " order by a.year desc, a.id limit 1"
                                        : "select id from application order by year desc, id limit 1";
                            case "certificateId" -> "select id from certificate order by issued_at desc, id limit 1";
                            case "panelId" ->
                                login.equals("assessor")
                                        ? "select m.panel_id from panel_member m join panel p on p.id = m.panel_id where m.person_id = "
                                                + mine + " and p.state in ('DRAWN', 'SCORING') limit 1"
                                        : "select id from panel where state = 'PUBLISHED' order by day desc, id limit 1";
                            case "objectionId" -> "select id from objection_case order by received_at, id limit 1";
                            case "noticeId" -> "select id from public_notice order by opens_at desc limit 1";
                            case "listId" -> "select id from result_list order by proposed_at desc limit 1";
                            case "organisationId" ->
                                "select employer_id from person where employer_id is not null order by id limit 1";
                            case "programmeId" -> "select id from programme order by id limit 1";
                            case "academyId" -> "select id from academy order by id limit 1";
                            case "projectId" ->
                                "select id from course_project where state = 'IN_REVIEW'"
                                        + (login.equals("coach") ? " and coach_id = " + mine : "")
                                        + " order by id limit 1";
                            case "number" -> "select 4";
                            case "entry" -> "select max(id) from audit_entry where subject = 'certificate'";
                            // The sample's lists were taken over long ago: what is shown is that there is none.
                            case "importId" -> "select gen_random_uuid()";
                            default -> throw new IllegalStateException("what is " + name + " of " + template);
                        })
                .query((rs, row) -> rs.getString(1))
                .single();
    }

    private void look(Page page, String path, Look look, String role) {
        page.setViewportSize(look.width(), 900);
        page.emulateMedia(
                new Page.EmulateMediaOptions().setColorScheme(look.dark() ? ColorScheme.DARK : ColorScheme.LIGHT));
        page.navigate("/language?to=" + look.locale().substring(0, 2) + "&back=" + path);
        page.waitForFunction("() => document.querySelector('h1')?.textContent");
        page.waitForTimeout(300);
        String where = role + " " + path.replaceAll("[0-9a-f-]{36}", ":id") + " " + look + ": ";
        Browser.axe(page).forEach(found -> faults.add(where + found));
        if (Browser.tooWide(page) > 0) {
            faults.add(where + "scrolls sideways by " + Browser.tooWide(page));
        }
        if (look.locale().startsWith("zh")) {
            Browser.leftInEnglish(page).forEach(name -> faults.add(where + "in English: " + name));
        }
        Matcher leftOut = LEFT_OUT.matcher(page.locator("body").innerText());
        if (leftOut.find()) {
            faults.add(where + leftOut.group());
        }
    }
}
