package academy.guildhall.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.sql.DataSource;
import net.ttddyy.dsproxy.ExecutionInfo;
import net.ttddyy.dsproxy.QueryInfo;
import net.ttddyy.dsproxy.listener.QueryExecutionListener;
import net.ttddyy.dsproxy.support.ProxyDataSourceBuilder;

/** Counts the statements that reach the database from the thread that counts. */
public final class Statements implements QueryExecutionListener {
    private final ThreadLocal<List<String>> counting = new ThreadLocal<>();
    private final List<String> everywhere = new CopyOnWriteArrayList<>();
    private volatile boolean countsAll;

    DataSource watch(DataSource real) {
        return ProxyDataSourceBuilder.create(real).listener(this).build();
    }

    /** What a piece of work sent to the database, in order. */
    public List<String> during(Runnable work) {
        List<String> seen = new ArrayList<>();
        counting.set(seen);
        try {
            work.run();
        } finally {
            counting.remove();
        }
        return seen;
    }

    /** What all threads together sent while a piece of work ran. */
    public List<String> everywhereDuring(Runnable work) {
        everywhere.clear();
        countsAll = true;
        try {
            work.run();
        } finally {
            countsAll = false;
        }
        return List.copyOf(everywhere);
    }

    @Override
    public void beforeQuery(ExecutionInfo execution, List<QueryInfo> queries) {
        List<String> seen = counting.get();
        for (QueryInfo query : queries) {
            if (seen != null) {
                seen.add(query.getQuery());
            }
            if (countsAll) {
                everywhere.add(query.getQuery());
            }
        }
    }

    @Override
    public void afterQuery(ExecutionInfo execution, List<QueryInfo> queries) {}
}
