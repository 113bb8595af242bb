package academy.guildhall.platform.data;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Lets those who must not do the same thing at once take turns, over all nodes. */
@Repository
@ForCommands
public class Turns {
    private final JdbcClient jdbc;

    Turns(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Waits until nobody else has the turn, and keeps it until the transaction ends. */
    public void take(long key) {
        jdbc.sql("select pg_advisory_xact_lock(:key)").param("key", key).query(rs -> {});
    }
}
