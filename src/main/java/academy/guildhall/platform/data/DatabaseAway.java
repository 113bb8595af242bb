package academy.guildhall.platform.data;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Tells a database that can't be reached from one that refused something. See ADR 0074. */
public final class DatabaseAway {
    /** The class of SQL states of a connection that couldn't be made, or broke. */
    private static final String CONNECTION = "08";
    /** The server stops, crashed, starts or is full. */
    private static final Set<String> SERVER = Set.of("57P01", "57P02", "57P03", "53300");
    /** What the pool says of a connection that it took away meanwhile; it has no state for that. */
    private static final String TAKEN_AWAY = "Connection is closed";

    private DatabaseAway() {}

    public static boolean isBehind(@Nullable Throwable problem) {
        for (Throwable cause = problem; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLTransientConnectionException
                    || cause instanceof SQLException sql && (isState(sql.getSQLState()) || isTakenAway(sql))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isState(@Nullable String state) {
        return state != null && (state.startsWith(CONNECTION) || SERVER.contains(state));
    }

    private static boolean isTakenAway(SQLException problem) {
        return problem.getSQLState() == null && TAKEN_AWAY.equals(problem.getMessage());
    }
}
