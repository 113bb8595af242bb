package academy.guildhall.platform.backup;

import academy.guildhall.platform.Sha256;
import academy.guildhall.testing.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Where an installation lies: a database and a folder. */
record Place(String url, String user, String password, Path home) {
    private static final String PASSWORD = "a password of tests";

    /** An empty one, whose database belongs to somebody who owns nothing else and may do nothing else. */
    static Place empty(Path home) throws SQLException {
        String url = TestDatabase.fresh();
        String database = url.replaceAll(".*/([^?]+).*", "$1");
        String owner = "owner_of_" + database;
        try (Connection connection = DriverManager.getConnection(url, "postgres", "postgres");
                Statement statement = connection.createStatement()) {
            statement.execute("create role " + owner + " login password '" + PASSWORD + "'");
            statement.execute("alter database " + database + " owner to " + owner);
        }
        return new Place(url.replaceAll("\\?.*", ""), owner, PASSWORD, home);
    }

    List<String> settings(String... more) {
        List<String> settings = new ArrayList<>(List.of(
                "--guildhall.database.embedded=false",
                "--guildhall.home=" + home,
                "--spring.datasource.url=" + url,
                "--spring.datasource.username=" + user,
                "--spring.datasource.password=" + password,
                "--logging.level.root=warn",
                "--logging.level.academy.guildhall=warn"));
        settings.addAll(List.of(more));
        return settings;
    }

    private Connection open() throws SQLException {
        return DriverManager.getConnection(url, user, password);
    }

    void run(String sql) throws SQLException {
        try (Connection connection = open();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    List<String> ask(String sql) throws SQLException {
        try (Connection connection = open()) {
            return ask(connection, sql);
        }
    }

    private static List<String> ask(Connection connection, String sql) throws SQLException {
        List<String> found = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                found.add(rows.getString(1));
            }
        }
        return found;
    }

    /** Of each table how many rows it has, and a digest of all of them in whatever order. */
    Map<String, String> rows() throws SQLException {
        Map<String, String> rows = new TreeMap<>();
        try (Connection connection = open()) {
            for (String table : ask(
                    connection,
                    "select quote_ident(relname) from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace")) {
                rows.put(
                        table,
                        ask(
                                        connection,
                                        "select count(*) || ' ' || coalesce(md5(string_agg(md5(t::text), '' order by md5(t::text))), '') from "
                                                + table + " t")
                                .getFirst());
            }
        }
        return rows;
    }

    /** What guards the rows, and where each sequence is. */
    List<String> guards() throws SQLException {
        List<String> guards = new ArrayList<>(
                ask("select conrelid::regclass || ' ' || conname || ' ' || pg_get_constraintdef(oid) || convalidated"
                        + " from pg_constraint where connamespace = 'public'::regnamespace order by 1"));
        guards.addAll(ask("select tgrelid::regclass || ' ' || tgname || ' ' || tgenabled::text from pg_trigger"
                + " where not tgisinternal order by 1"));
        guards.addAll(ask("select sequencename || ' ' || coalesce(last_value, 0) from pg_sequences order by 1"));
        return guards;
    }

    /** All files of the store, by where they lie in it: what is in them. */
    Map<String, String> files() throws IOException {
        Map<String, String> files = new TreeMap<>();
        for (Path file : stored()) {
            files.put(home.relativize(file).toString(), Sha256.hex(Files.readAllBytes(file)));
        }
        return files;
    }

    List<Path> stored() throws IOException {
        Path store = home.resolve("files");
        if (!Files.exists(store)) {
            return List.of();
        }
        try (Stream<Path> all = Files.walk(store)) {
            return all.filter(Files::isRegularFile).sorted().toList();
        }
    }
}
