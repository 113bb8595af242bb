package academy.guildhall.audit;

import academy.guildhall.platform.backup.CommandStart;
import academy.guildhall.testing.TestDatabase;
import academy.guildhall.testing.TestSetup;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Objects;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.migration.JavaMigration;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A log in a database of its own, whose test may do all that its owner can, and whatever the owner of a server can. Tests have it one
 * after another, each as good as new.
 */
final class OwnLog {
    private static @Nullable OwnLog only;

    private final String url;
    final JdbcClient jdbc;
    final ChainStore chain;
    final ChainPass pass;
    final LogSealer sealer;
    final PlatformTransactionManager transactions;

    private OwnLog(String url, ConfigurableApplicationContext parts) {
        this.url = url;
        this.jdbc = parts.getBean(JdbcClient.class);
        this.chain = parts.getBean(ChainStore.class);
        this.pass = parts.getBean(ChainPass.class);
        this.transactions =
                Objects.requireNonNull(parts.getBean(TransactionTemplate.class).getTransactionManager());
        this.sealer = new LogSealer(chain, transactions);
        Flyway.configure()
                .dataSource(parts.getBean(DataSource.class))
                .locations("classpath:db/migration")
                .javaMigrations(
                        parts.getBeansOfType(JavaMigration.class).values().toArray(JavaMigration[]::new))
                .load()
                .migrate();
    }

    /** Without an entry. */
    static synchronized OwnLog empty() {
        OwnLog log = only;
        if (log == null) {
            String url = TestDatabase.fresh();
            log = new OwnLog(url, CommandStart.with(settings(url)));
            only = log;
        }
        log.tamper(
                "alter table audit_entry alter column id set generated always",
                "truncate audit_entry, audit_link, audit_unsealed, audit_check restart identity");
        return log;
    }

    /** With so many entries, each sealed. */
    static OwnLog of(int entries) {
        OwnLog log = empty();
        log.write(entries);
        log.sealer.sealAll();
        return log;
    }

    private static List<String> settings(String url) {
        return List.of(
                "--guildhall.database.embedded=false",
                "--guildhall.home=" + TestSetup.home(),
                "--guildhall.secret=a secret that is used by tests and by nothing else",
                "--spring.datasource.url=" + url,
                "--spring.datasource.username=postgres",
                "--spring.datasource.password=postgres");
    }

    List<String> settings() {
        return settings(url);
    }

    /** As the application does. */
    void write(int entries) {
        jdbc.sql("""
                        insert into audit_entry (at, actor_id, subject, subject_id, academy_id, concerns_id, from_state,
                            to_state, state_type, reason, title)
                        select timestamptz '2026-11-27 09:00:00.123456+08' + n * interval '1 second', gen_random_uuid(),
                            'certificate', gen_random_uuid(), gen_random_uuid(), gen_random_uuid(), 'VALID', 'REVOKED',
                            'CertificateState', '第 ' || n || ' 次', '焊接 ' || n
                        from generate_series(1, :entries) n
                        """).param("entries", entries).update();
    }

    Connection connect() throws SQLException {
        return DriverManager.getConnection(url, "postgres", "postgres");
    }

    /** As whoever owns the server can: nothing guards the rows meanwhile. */
    void tamper(String... statements) {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            statement.execute("set session_replication_role = replica");
            for (String one : statements) {
                statement.execute(one);
            }
        } catch (SQLException refused) {
            throw new IllegalStateException(refused);
        }
    }

    ChainPass.Outcome verify(HeldHead... held) {
        return pass.over(null, List.of(held), (done, of) -> {});
    }

    HeldHead head() {
        return chain.head()
                .map(head -> new HeldHead(head.position(), head.hash()))
                .orElseThrow();
    }
}
