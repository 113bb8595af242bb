package academy.guildhall.papers;

import java.util.Locale;
import java.util.Optional;

/**
 * How far the log goes, in a line for the foot of a paper; offered by the room that keeps it. Whoever has the paper can tell later
 * whether the log is still the one of that day. See ADR 0160.
 */
public interface PrintedHead {
    /** As of now, with all that was done before; nothing while there is no log. */
    Optional<String> line(Locale locale);
}
