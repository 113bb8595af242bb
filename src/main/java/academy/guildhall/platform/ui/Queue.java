package academy.guildhall.platform.ui;

import academy.guildhall.platform.security.SignedIn;
import academy.guildhall.platform.time.AcademyTime;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;

/** All that waits for somebody, whatever the room, the most urgent first. */
@Component
class Queue {
    private final List<Waits> waits;
    private final AcademyTime time;

    Queue(List<Waits> waits, AcademyTime time) {
        this.waits = waits;
        this.time = time;
    }

    /** How urgent something is. */
    enum Urgency {
        LATE,
        /** Others wait for it. */
        HINDERS,
        /** Due today or tomorrow. */
        SOON,
        OPEN,
        /** Due, but not before the day after tomorrow. */
        AHEAD;

        static Urgency of(Waiting line, Instant now, Instant endOfTomorrow) {
            Instant due = line.due();
            if (due != null && due.isBefore(now)) {
                return LATE;
            }
            if (line.hinders()) {
                return HINDERS;
            }
            if (due == null) {
                return OPEN;
            }
            return due.isAfter(endOfTomorrow) ? AHEAD : SOON;
        }
    }

    List<Waiting> of(SignedIn user) {
        List<Waiting> lines = waits.stream()
                .filter(room -> room.roles().stream().anyMatch(user::has))
                .flatMap(room -> room.of(user).stream())
                .toList();
        return inOrder(lines, time.now(), time.endOf(time.today().plusDays(1)));
    }

    /** The same without what is on the page that one is on already. */
    List<Waiting> after(SignedIn user, String path) {
        return of(user).stream().filter(line -> !line.leadsTo(path)).toList();
    }

    Urgency urgency(Waiting line) {
        return Urgency.of(line, time.now(), time.endOf(time.today().plusDays(1)));
    }

    /** The most urgent first; what is due in the order of its due times, and what isn't in the order in which it was told. */
    static List<Waiting> inOrder(List<Waiting> lines, Instant now, Instant endOfTomorrow) {
        return lines.stream()
                .sorted(Comparator.comparing((Waiting line) -> Urgency.of(line, now, endOfTomorrow))
                        .thenComparing(Waiting::due, Comparator.nullsLast(Comparator.naturalOrder())))
                .toList();
    }
}
