package academy.guildhall.platform.live;

import academy.guildhall.platform.ModuleApi;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Says that something has changed. Within a transaction it is said when that is committed, and never when it is rolled back;
 * the same topic said twice in one transaction is heard once. It says no more than the topic: whoever hears it reads anew
 * what they may see.
 */
@Component
@ModuleApi
public class News {
    static final String CHANNEL = "guildhall_news";

    private final JdbcClient jdbc;

    News(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param topic such as {@code inbox:<person>}, 200 characters at most */
    public void publish(String topic) {
        jdbc.sql("select pg_notify(:channel, :topic)")
                .param("channel", CHANNEL)
                .param("topic", topic)
                .query((rs, row) -> true)
                .single();
    }
}
