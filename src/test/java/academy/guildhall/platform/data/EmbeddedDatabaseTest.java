package academy.guildhall.platform.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
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

    private void onServer(String sql) throws IOException, SQLException {
        try (EmbeddedDatabase.Server server = new EmbeddedDatabase.Server(home, halfMade);
                Connection connection = DriverManager.getConnection(server.url());
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
