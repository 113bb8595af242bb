package academy.guildhall.results;

import academy.guildhall.platform.ModuleApi;
import academy.guildhall.platform.Refusal;
import academy.guildhall.platform.security.RunAs;
import academy.guildhall.platform.time.AcademyTime;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Takes down every notice whose time is over. May run as often as it likes. */
@Component
@ModuleApi
public class NoticeClosing {
    private static final Logger LOG = LoggerFactory.getLogger(NoticeClosing.class);

    private final Notices notices;
    private final AcademyTime time;
    private final JdbcClient jdbc;

    NoticeClosing(Notices notices, AcademyTime time, JdbcClient jdbc) {
        this.notices = notices;
        this.time = time;
        this.jdbc = jdbc;
    }

    public void closeAllOver() {
        jdbc.sql("select id from public_notice where state = 'OPEN' and closes_at <= :now")
                .param("now", AcademyTime.utc(time.now()))
                .query(UUID.class)
                .list()
                .forEach(id -> {
                    try {
                        RunAs.system(() -> notices.close(new PublicNoticeId(id)));
                    } catch (Refusal another) {
                        LOG.debug("Notice {} was closed by another node", id);
                    }
                });
    }
}
