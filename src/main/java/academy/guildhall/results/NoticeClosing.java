package academy.guildhall.results;

import academy.guildhall.platform.ModuleApi;
import academy.guildhall.platform.Refusal;
import academy.guildhall.platform.security.RunAs;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Takes down every notice whose time is over, each on its own: one that can't be keeps up no other. May run as often as it likes. */
@Component
@ModuleApi
public class NoticeClosing {
    private static final Logger LOG = LoggerFactory.getLogger(NoticeClosing.class);

    private final Notices notices;
    private final NoticeEnds ends;

    NoticeClosing(Notices notices, NoticeEnds ends) {
        this.ends = ends;
        this.notices = notices;
    }

    public void closeAllOver() {
        ends.due().forEach(this::close);
    }

    private void close(PublicNoticeId id) {
        try {
            RunAs.system(() -> notices.close(id));
        } catch (Refusal refused) {
            if (refused.key().equals(Notices.STUCK)) {
                ends.note(id, refused.key(), refused.args()[0].toString());
            } else {
                LOG.debug("Notice {} was closed by another node", id);
            }
        } catch (RuntimeException unexpected) {
            LOG.error("Notice {} couldn't be taken down", id, unexpected);
            ends.note(id, "notice.stuck.unexpected", "");
        }
    }
}
