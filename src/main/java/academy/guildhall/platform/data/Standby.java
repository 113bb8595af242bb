package academy.guildhall.platform.data;

import com.zaxxer.hikari.SQLExceptionOverride;
import java.sql.SQLException;

/**
 * After a failover the server that was asked until then may be a standby: its connections are given up, so that the pool
 * makes others, to the one that takes writes.
 */
public class Standby implements SQLExceptionOverride {
    private static final String TAKES_NO_WRITES = "25006";

    @java.lang.Override
    public Override adjudicate(SQLException problem) {
        return TAKES_NO_WRITES.equals(problem.getSQLState()) ? Override.MUST_EVICT : Override.CONTINUE_EVICT;
    }
}
