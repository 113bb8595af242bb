package academy.guildhall.platform.backup;

import academy.guildhall.platform.backup.Catalog.ForeignKey;
import academy.guildhall.platform.backup.Catalog.Table;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.springframework.jdbc.core.JdbcOperations;

/**
 * Takes rows out of tables and puts them into others that were made alike, within the caller's transaction. As rows aren't
 * in an order in which they could stand on one another, what guards them is put aside meanwhile; whoever owns the tables
 * may do all of it.
 */
class Rows {
    /** Written in one way wherever that is. */
    private static final List<String> ONE_WAY = List.of(
            "set local datestyle = 'ISO'",
            "set local intervalstyle = 'postgres'",
            "set local timezone = 'UTC'",
            "set local extra_float_digits = 3",
            "set local bytea_output = 'hex'",
            "set local statement_timeout = 0",
            "set local lock_timeout = 0",
            "set local idle_in_transaction_session_timeout = 0");

    private final JdbcOperations jdbc;

    Rows(JdbcOperations jdbc) {
        this.jdbc = jdbc;
    }

    void speakOneWay() {
        ONE_WAY.forEach(jdbc::execute);
    }

    /** Nobody gives a table another shape until the transaction ends. */
    void holdShape(List<Table> tables) {
        jdbc.execute("lock table " + names(tables) + " in access share mode");
    }

    long write(Table table, OutputStream out) {
        return copy(
                "copy " + table(table) + " to stdout",
                (postgres, copy) -> postgres.getCopyAPI().copyOut(copy, out));
    }

    long read(Table table, InputStream in) {
        return copy(
                "copy " + table(table) + " from stdin",
                (postgres, copy) -> postgres.getCopyAPI().copyIn(copy, in, Archive.BUFFER));
    }

    /** Rows that migrations wrote go, and nothing looks at those that come. */
    void open(List<Table> tables, List<ForeignKey> keys) {
        keys.forEach(
                key -> jdbc.execute("alter table " + quoted(key.table()) + " drop constraint " + quoted(key.name())));
        tables.forEach(table -> jdbc.execute("alter table " + quoted(table.name()) + " disable trigger user"));
        jdbc.execute("truncate " + names(tables));
    }

    /** All that was put aside stands again; keys are checked against all rows. */
    void close(List<Table> tables, List<ForeignKey> keys) {
        tables.forEach(table -> jdbc.execute("alter table " + quoted(table.name()) + " enable trigger user"));
        keys.forEach(key -> jdbc.execute("alter table " + quoted(key.table()) + " add constraint " + quoted(key.name())
                + " " + key.definition()));
    }

    /** What there is of which value, for the plans of statements. */
    void count() {
        jdbc.execute("analyze");
    }

    private String names(List<Table> tables) {
        return tables.stream().map(table -> quoted(table.name())).collect(Collectors.joining(", "));
    }

    private String table(Table table) {
        return quoted(table.name())
                + table.columns().stream().map(this::quoted).collect(Collectors.joining(", ", " (", ")"));
    }

    private String quoted(String name) {
        @Nullable String quoted = jdbc.execute((Statement statement) -> statement.enquoteIdentifier(name, true));
        return java.util.Objects.requireNonNull(quoted);
    }

    @FunctionalInterface
    private interface Copying {
        long run(PGConnection postgres, String copy) throws SQLException, IOException;
    }

    private long copy(String copy, Copying copying) {
        @Nullable
        Long rows = jdbc.execute((java.sql.Connection connection) -> {
            try {
                return copying.run(connection.unwrap(PGConnection.class), copy);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        return java.util.Objects.requireNonNull(rows);
    }
}
