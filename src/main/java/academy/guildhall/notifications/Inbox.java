package academy.guildhall.notifications;

import academy.guildhall.platform.Tally;
import academy.guildhall.platform.live.News;
import academy.guildhall.platform.security.CurrentUser;
import academy.guildhall.platform.time.AcademyTime;
import jakarta.annotation.security.PermitAll;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** One's own messages. */
@Service
@Transactional
@PermitAll
public class Inbox {
    private final JdbcClient jdbc;
    private final MessageArgs args;
    private final MessageSource messages;
    private final CurrentUser current;
    private final AcademyTime time;
    private final News news;

    Inbox(JdbcClient jdbc, MessageArgs args, MessageSource messages, CurrentUser current, AcademyTime time, News news) {
        this.news = news;
        this.jdbc = jdbc;
        this.args = args;
        this.messages = messages;
        this.current = current;
        this.time = time;
    }

    public record Message(UUID id, String subject, String text, String path, Instant at, boolean unread) {}

    /** My messages, the latest first, in a language. */
    @Transactional(readOnly = true)
    public List<Message> page(Locale locale, int offset, int limit) {
        return jdbc.sql("""
                        select id, key, args, path, created_at, read_at from inbox_message
                        where person_id = :me order by created_at desc, id desc offset :offset limit :limit
                        """)
                .param("me", current.person().value())
                .param("offset", offset)
                .param("limit", limit)
                .query((rs, row) -> {
                    Object[] read = args.read(rs.getString("args"), locale);
                    String key = rs.getString("key");
                    return new Message(
                            rs.getObject("id", UUID.class),
                            messages.getMessage(key + ".subject", read, locale),
                            messages.getMessage(key + ".text", read, locale),
                            rs.getString("path"),
                            rs.getObject("created_at", OffsetDateTime.class).toInstant(),
                            rs.getObject("read_at") == null);
                })
                .list();
    }

    @Transactional(readOnly = true)
    public Tally count() {
        return jdbc.sql(Tally.of("select from inbox_message where person_id = :me"))
                .param("me", current.person().value())
                .query(Tally.class)
                .single();
    }

    @Transactional(readOnly = true)
    public int unread() {
        return jdbc.sql("select count(*) from inbox_message where person_id = :me and read_at is null")
                .param("me", current.person().value())
                .query(Integer.class)
                .single();
    }

    /** All that I have now is read. */
    public void readAll() {
        int read = jdbc.sql("update inbox_message set read_at = :now where person_id = :me and read_at is null")
                .param("now", AcademyTime.utc(time.now()))
                .param("me", current.person().value())
                .update();
        if (read > 0) {
            news.publish(InboxNews.topic(current.person()));
        }
    }
}
