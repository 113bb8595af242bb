package academy.guildhall.sample;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A sample that is served as real lets nobody in with the password that everybody knows: its accounts are closed at the start. */
@Component
@ConditionalOnBooleanProperty(name = "guildhall.sample", havingValue = false, matchIfMissing = true)
class SampleClosed implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(SampleClosed.class);

    private final JdbcClient jdbc;
    private volatile boolean started;

    SampleClosed(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Before the web server lets anybody in. */
    @Override
    public int getPhase() {
        return 0;
    }

    @Override
    public void start() {
        started = true;
        int closed = close();
        if (closed > 0) {
            LOG.warn(
                    "This database holds a sample, and is served as real: {} of its accounts were closed. Give another database.",
                    closed);
        }
    }

    /** @return how many were open */
    int close() {
        int closed = jdbc.sql("""
                        update account set state = 'CLOSED', version = version + 1
                        where state <> 'CLOSED' and login like '%@guildhall.example'
                          and exists (select 1 from sample_made)
                        """).update();
        jdbc.sql("update sample_made set served_as_real = true where not served_as_real")
                .update();
        return closed;
    }

    @Override
    public void stop() {
        started = false;
    }

    @Override
    public boolean isRunning() {
        return started;
    }
}
