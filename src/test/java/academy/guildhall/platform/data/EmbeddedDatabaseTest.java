package academy.guildhall.platform.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The database that comes along, as a process of its own on a folder that stays. */
class EmbeddedDatabaseTest {
    @TempDir
    Path folder;

    GuildhallHome home;
    HalfMade halfMade;

    @BeforeEach
    void home() {
        home = new GuildhallHome(folder);
        halfMade = new HalfMade(home);
    }

    @Test
    void keepsItsDataBetweenStarts() throws Exception {
        onServer("create table kept (id int)");
        onServer("select * from kept");
    }

    @Test
    void beginsAnewWhenAnEarlierStartWasStoppedWhileItMadeTheSample() throws Exception {
        onServer("create table half (id int)");
        halfMade.begin();
        assertThatThrownBy(() -> onServer("select * from half"))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("half");
        assertThat(halfMade.isThere()).isFalse();
    }

    @Test
    void isRefusedToASecondApplicationInOneProcessOrAnother() throws Exception {
        try (EmbeddedDatabase.Server first = new EmbeddedDatabase.Server(home, halfMade)) {
            assertThat(first).isNotNull();
            assertThatThrownBy(() -> new EmbeddedDatabase.Server(home, halfMade))
                    .hasMessageContaining("running already");
        }
    }

    @Test
    void isUsedAlongByACommandWhileTheApplicationRunsAndStartedForItOtherwise() throws Exception {
        onServer("create table kept (id int)");
        assertThat(RunningDatabase.of(home)).isEmpty();
        try (EmbeddedDatabase.Server server = new EmbeddedDatabase.Server(home, halfMade)) {
            assertThat(server.url()).isNotEmpty();
            try (EmbeddedDatabase.Reached running = RunningDatabase.of(home).orElseThrow();
                    Connection connection = DriverManager.getConnection(running.url());
                    Statement statement = connection.createStatement()) {
                statement.execute("select * from kept");
            }
            assertThatThrownBy(() -> new EmbeddedDatabase.Server(home, halfMade))
                    .hasMessageContaining("running already");
        }
    }

    @Test
    void asksWhoeverElseReachesItForThePasswordThatWasMadeAtTheFirstStart() throws Exception {
        try (EmbeddedDatabase.Server server = new EmbeddedDatabase.Server(home, halfMade)) {
            String open = server.url().replaceAll("&password=.*", "");
            await().atMost(Duration.ofSeconds(10))
                    .untilAsserted(() -> assertThatThrownBy(() -> DriverManager.getConnection(open))
                            .hasMessageContaining("password"));
            assertThatThrownBy(() -> DriverManager.getConnection(open + "&password=guess"))
                    .hasMessageContaining("password authentication failed");
        }
        onServer("select 1");
    }

    @Test
    void makesAnotherPasswordWhenWhoeverHoldsTheFolderHasLostIt() throws Exception {
        onServer("create table kept (id int)");
        Files.delete(folder.resolve("keys/database"));
        onServer("select * from kept");
    }

    @Test
    void closesItsFoldersToOthersOfTheMachine() throws Exception {
        onServer("select 1");
        home.folder("files/incoming");
        assertThat(permissions("keys")).isEqualTo("rwx------");
        assertThat(permissions("database")).isEqualTo("rwx------");
        assertThat(permissions("files")).isEqualTo("rwxr-x---");
    }

    private String permissions(String name) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve(name)));
    }

    private void onServer(String sql) throws IOException, SQLException {
        try (EmbeddedDatabase.Server server = new EmbeddedDatabase.Server(home, halfMade);
                Connection connection = DriverManager.getConnection(server.url());
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
