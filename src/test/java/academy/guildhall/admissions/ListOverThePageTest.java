package academy.guildhall.admissions;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import academy.guildhall.people.ReadyAccounts;
import academy.guildhall.platform.Ids;
import academy.guildhall.platform.PersonId;
import academy.guildhall.platform.Transition.Act;
import academy.guildhall.platform.security.Role;
import academy.guildhall.platform.security.Scope;
import academy.guildhall.programmes.AcademyId;
import academy.guildhall.programmes.ProgrammeId;
import academy.guildhall.testing.Academies;
import academy.guildhall.testing.Acting;
import academy.guildhall.testing.Browser;
import academy.guildhall.testing.Browser.Look;
import academy.guildhall.testing.BrowserTest;
import academy.guildhall.testing.NominationLists;
import academy.guildhall.testing.UploadedList;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A list is taken over as a union's clerk does it: uploaded, looked at, added, while the page says how far it is. Stopped or
 * killed in the middle, it has entered nobody. Ten thousand rows are measured by {@code TenThousandRowsTest}.
 */
@BrowserTest
class ListOverThePageTest {
    private static final String PASSWORD = "a password for tests alone";
    private static final int ROWS = 400;
    private static final int HELD = 250;
    private static final AtomicInteger NEXT = new AtomicInteger(20_001);

    @Autowired
    Acting acting;

    @Autowired
    Academies academies;

    @Autowired
    ReadyAccounts accounts;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    DataSource database;

    private ProgrammeId programme;
    private PersonId administrator;
    private int first;
    private UploadedList page;

    @BeforeEach
    void aListOnItsPage(Browser browser) {
        first = NEXT.getAndAdd(ROWS);
        AcademyId academy = academies.academy();
        programme = academies.programme(academy);
        administrator = acting.person("管理员");
        String login = "list-" + Ids.next() + "@example.com";
        accounts.open(
                administrator,
                login,
                List.of(Acting.grant(Role.ADMINISTRATOR, Scope.academy(academy.value()))),
                accounts.hash(PASSWORD),
                Act.of(administrator, Instant.parse("2026-09-01T00:00:00Z")));
        page = new UploadedList(browser.signedIn(Look.english(Look.DESK), login, PASSWORD));
        page.upload(NominationLists.of(first, ROWS), 2026);
        page.sees(
                "400 rows: 400 to be added to 2026, 0 already there, 0 that can’t be added. 400 of them will be invited by e-mail.");
    }

    @Test
    void stoppedOnThePageItHasEnteredNobodyAndCanBeAddedAgain() throws SQLException {
        try (Held held = new Held()) {
            page.add(ROWS);
            page.sees("No one is added until all of it has been processed.");
            page.awaitShare(0.5);
            page.stop();
            held.letGo();
            page.sees("The list wasn’t imported: no one was added");
        }
        assertThat(entered()).isZero();

        page.add(ROWS);
        page.sees("400 added, 0 already there, 0 not added.");
        assertThat(entered()).isEqualTo(ROWS);
    }

    @Test
    void killedInTheMiddleItHasEnteredNobodySaysSoAndGoesOnByItself() throws SQLException {
        try (Held held = new Held()) {
            page.add(ROWS);
            page.awaitShare(0.5);
            held.kill();
            assertThat(entered()).isZero();
            page.sees("This was interrupted, perhaps by a restart, and is continuing by itself");
            assertThat(entered()).as("by halves").isZero();
            held.letGo();
        }
        page.sees("400 added, 0 already there, 0 not added.");
        assertThat(entered()).isEqualTo(ROWS);
    }

    private int entered() {
        return jdbc.sql("select count(*) from application where programme_id = :programme")
                .param("programme", programme.value())
                .query(Integer.class)
                .single();
    }

    /** Whoever enters the list waits in the middle of it: somebody else is just giving an account the name of one of its rows. */
    private final class Held implements AutoCloseable {
        private final Connection connection;

        Held() throws SQLException {
            connection = database.getConnection();
            connection.setAutoCommit(false);
            try (PreparedStatement account = connection.prepareStatement(
                    "insert into account (id, version, person_id, login, state, language, created_at)"
                            + " values (?, 0, ?, ?, 'OPEN', 'zh', now())")) {
                account.setObject(1, Ids.next());
                account.setObject(2, acting.person("同名账号").value());
                account.setString(3, NominationLists.login(first + HELD));
                account.executeUpdate();
            }
        }

        /** Whoever works on it dies, as the database sees it: its connections are gone. */
        void kill() {
            Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> {
                try (Statement statement = connection.createStatement()) {
                    statement.execute("select pg_terminate_backend(pid) from pg_stat_activity"
                            + " where pg_backend_pid() = any(pg_blocking_pids(pid))");
                    return statement.getResultSet().next();
                }
            });
        }

        void letGo() throws SQLException {
            connection.rollback();
        }

        @Override
        public void close() throws SQLException {
            connection.rollback();
            connection.close();
        }
    }
}
