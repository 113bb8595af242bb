package academy.guildhall.platform;

import java.time.Instant;
import java.util.List;

/**
 * A module's answer to "of what is anyone to be reminded now?" Asked every minute. A module names what is due and not
 * done yet; that nobody is reminded twice is the ledger's care, by {@link Tell#once}.
 */
public interface Reminding {
    /** Reminders whose time has come at {@code now} and whose matter is still open. One or two statements. */
    List<Tell> due(Instant now);
}
