package academy.guildhall.platform.data;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** For a transaction that writes thousands of rows of the same kind. */
@Repository
public class ManyRows {
    private final JdbcClient jdbc;

    ManyRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Until the transaction ends, a statement that comes again keeps its plan, and rows are found by an index. Everywhere else
     * each statement is planned for its values (see ADR 0080); here that would cost more than the rows, whose references and
     * triggers are planned as well. A plan that is kept was made while its table was small: it must be right when it is not.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void begin() {
        jdbc.sql("select set_config('plan_cache_mode', 'auto', true), set_config('enable_seqscan', 'off', true)")
                .query(settings -> {});
    }
}
