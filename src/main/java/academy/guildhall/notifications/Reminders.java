package academy.guildhall.notifications;

import academy.guildhall.platform.ModuleApi;
import academy.guildhall.platform.Reminding;
import academy.guildhall.platform.Tell;
import academy.guildhall.platform.security.RunAs;
import academy.guildhall.platform.time.AcademyTime;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Asks every module of what anyone is to be reminded now, and tells them. May run as often and in as many places as it likes. */
@Component
@ModuleApi
public class Reminders {
    private static final Logger LOG = LoggerFactory.getLogger(Reminders.class);

    private final List<Reminding> sources;
    private final Telling telling;
    private final AcademyTime time;

    Reminders(List<Reminding> sources, Telling telling, AcademyTime time) {
        this.sources = sources;
        this.telling = telling;
        this.time = time;
    }

    /** One round, in waking hours; a source that fails holds up no other. Answers how many people were told something new. */
    public int remind() {
        if (!time.isWaking(time.now())) {
            return 0;
        }
        int told = 0;
        for (Reminding source : sources) {
            try {
                List<Tell> due = RunAs.system(() -> source.due(time.now()));
                for (Tell tell : due) {
                    told += telling.tell(tell) ? 1 : 0;
                }
            } catch (RuntimeException e) {
                LOG.error(
                        "Reminders of {} could not be asked for",
                        source.getClass().getSimpleName(),
                        e);
            }
        }
        return told;
    }
}
