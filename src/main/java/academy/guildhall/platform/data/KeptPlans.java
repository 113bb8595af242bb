package academy.guildhall.platform.data;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** For a transaction that finds few rows by their keys, and comes again and again. */
@Repository
public class KeptPlans {
    private final JdbcClient jdbc;

    KeptPlans(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Until the transaction ends, a statement keeps its plan. Everywhere else each is planned for its values (see ADR 0080), which
     * takes longer than to find a row by its key. The plan is made anew when a table's figures have changed.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void begin() {
        jdbc.sql("select set_config('plan_cache_mode', 'auto', true)").query(settings -> {});
    }
}
