package academy.guildhall.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import academy.guildhall.platform.SubjectTitles;
import academy.guildhall.platform.security.Standing;
import academy.guildhall.testing.ApplicationTest;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Every statement of the product is planned by PostgreSQL against the migrated database: no name in it is wrong. */
@ApplicationTest
class EveryStatementTest {
    private static final Pattern PARAMETER = Pattern.compile("(?<![:\\w]):([a-zA-Z]\\w*)");
    /** What PostgreSQL says when only the type of a parameter is missing, which the driver gives. */
    private static final Set<String> TYPE_TO_COME = Set.of("42P18", "42725", "42P08", "42883");

    @Autowired
    DataSource source;

    @Autowired
    List<Standing> standings;

    @Autowired
    List<SubjectTitles> titles;

    @Test
    void everyStatementFitsTheDatabase() throws SQLException {
        assertThat(SqlInSources.all()).hasSizeGreaterThan(150);
        List<String> wrong = new ArrayList<>();
        try (Connection connection = simple();
                Statement statement = connection.createStatement()) {
            for (SqlInSources.Found found : SqlInSources.all()) {
                if (found.sql().isPresent()) {
                    plan(statement, found.where(), found.sql().get(), wrong);
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void everyStatementThatARoomHandsToAnotherFitsTheDatabase() throws SQLException {
        List<String> wrong = new ArrayList<>();
        try (Connection connection = simple();
                Statement statement = connection.createStatement()) {
            for (Standing standing : standings) {
                plan(statement, "standing of " + standing.subject(), standing.sql(), wrong);
            }
            for (SubjectTitles room : titles) {
                for (Map.Entry<String, String> title : room.bySubject().entrySet()) {
                    plan(statement, "title of " + title.getKey(), title.getValue(), wrong);
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    private static void plan(Statement statement, String where, String sql, List<String> wrong) {
        try {
            statement.execute("explain (generic_plan) " + numbered(sql));
        } catch (SQLException refused) {
            if (!TYPE_TO_COME.contains(refused.getSQLState())) {
                wrong.add(where + ": " + refused.getMessage());
            }
        }
    }

    @Test
    void whatIsPutTogetherWhileItRunsIsKnownAndTestedByItsRoom() {
        Set<String> files = new TreeSet<>();
        for (SqlInSources.Found found : SqlInSources.all()) {
            if (found.sql().isEmpty()) {
                files.add(found.where().replaceAll(":\\d+$", ""));
            }
        }
        assertThat(files)
                .containsExactlyInAnyOrder(
                        "admissions/ApplicationQueries.java",
                        "admissions/Nominees.java",
                        "audit/AuditQueries.java",
                        "audit/TransitionLog.java",
                        "certification/CertificationQueries.java",
                        "certification/MyCertificates.java",
                        "certification/Verification.java",
                        "courseware/CoachDesk.java",
                        "courseware/PolishingQueries.java",
                        "documents/PageImages.java",
                        "notifications/Inbox.java",
                        "notifications/MailLedger.java",
                        "notifications/MailQueries.java",
                        "notifications/Telling.java",
                        "people/OrganisationStore.java",
                        "people/BranchScopes.java",
                        "people/PeopleQueries.java",
                        "platform/security/Places.java",
                        "programmes/CohortQueries.java",
                        "programmes/EnrolmentQueries.java");
    }

    /** The statement goes as it is: the driver doesn't look for its parameters. */
    private Connection simple() throws SQLException {
        try (Connection pooled = source.getConnection()) {
            String url = pooled.getMetaData().getURL();
            return DriverManager.getConnection(
                    url + (url.contains("?") ? "&" : "?") + "preferQueryMode=simple", "postgres", "postgres");
        }
    }

    private static String numbered(String sql) {
        Map<String, Integer> numbers = new LinkedHashMap<>();
        Matcher parameter = PARAMETER.matcher(sql);
        return parameter.replaceAll(
                found -> "\\$" + numbers.computeIfAbsent(found.group(1), name -> numbers.size() + 1));
    }
}
