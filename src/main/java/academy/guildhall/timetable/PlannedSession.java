package academy.guildhall.timetable;

import academy.guildhall.platform.PersonId;
import academy.guildhall.platform.Refusal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/** What is planned: on one day, from a time to a later one. */
public record PlannedSession(
        String title,
        SessionKind kind,
        String room,
        @Nullable PersonId lecturer,
        LocalDate day,
        LocalTime from,
        LocalTime to) {
    public PlannedSession {
        title = title.strip();
        room = room.strip();
        if (title.isEmpty()) {
            throw new Refusal("session.refused.title");
        }
        if (room.isEmpty()) {
            throw new Refusal("session.refused.room");
        }
        if (!from.isBefore(to)) {
            throw new Refusal("session.refused.times");
        }
    }

    /** When and where, in figures and names that need no language. */
    String inWords() {
        return inWords(day, from, to, room);
    }

    static String inWords(LocalDate day, LocalTime from, LocalTime to, String room) {
        return day + " " + from + "–" + to + " · " + room;
    }

    /** Class hours that it counts. */
    public int classHours() {
        return kind.counts() ? ClassHours.in(Duration.between(from, to)) : 0;
    }
}
