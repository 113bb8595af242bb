package academy.guildhall.timetable;

import academy.guildhall.platform.Refusal;
import academy.guildhall.platform.data.Turns;
import academy.guildhall.platform.time.AcademyTime;
import academy.guildhall.programmes.CohortId;
import academy.guildhall.timetable.SessionsInTheWay.Clash;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds what a session would clash with, and names it. The database's exclusion constraints stand behind it. */
@Component
class Clashes {
    /** Any number: whoever plans takes this lock, so that two who plan at once see each other's sessions. */
    private static final long PLANNING = 7_110_521;

    private final Turns turns;
    private final SessionsInTheWay sessions;
    private final List<OtherBookings> others;
    private final AcademyTime time;

    Clashes(Turns turns, SessionsInTheWay sessions, List<OtherBookings> others, AcademyTime time) {
        this.turns = turns;
        this.sessions = sessions;
        this.others = others;
        this.time = time;
    }

    /** Until the transaction ends, nobody else plans. */
    void takeTurn() {
        turns.take(PLANNING);
    }

    /** Refuses with what it clashes with: the same cohort, room or lecturer at the same time. */
    void check(
            @Nullable SessionId self, CohortId cohort, PlannedSession planned, RoomId room, Instant from, Instant to) {
        sessions.of(self, cohort, room, planned.lecturer(), from, to).ifPresent(this::refuse);
    }

    private void refuse(Clash clash) {
        String who = switch (clash.what()) {
            case "room" -> clash.room();
            case "lecturer" -> String.valueOf(clash.lecturer());
            default -> clash.cohort();
        };
        String title = clash.title();
        if (title == null) {
            throw elsewhere(who, clash.from(), clash.to());
        }
        throw new Refusal(
                "session.refused.clash." + clash.what(),
                who,
                title,
                clash.cohort(),
                local(clash.from()),
                local(clash.to()));
    }

    /** What goes on in another academy is nobody's business here; only that somebody is busy. */
    private Refusal elsewhere(String who, Instant from, Instant to) {
        return new Refusal("session.refused.clash.elsewhere", who, local(from), local(to));
    }

    /** Refuses what another module holds the room or the people for. */
    void checkOthers(Booking wanted) {
        others.stream()
                .flatMap(other -> other.inTheWayOf(wanted).stream())
                .findFirst()
                .ifPresent(this::refuse);
    }

    /** Refuses what has a room or a lecturer in common with a session of another cohort or in another room. */
    void checkSessions(Booking wanted) {
        sessions.of(wanted).ifPresent(this::refuse);
    }

    private void refuse(Taken taken) {
        String title = taken.title();
        if (title == null) {
            throw elsewhere(taken.who(), taken.from(), taken.to());
        }
        throw new Refusal(
                taken.what() == Taken.What.ROOM ? "session.refused.clash.room" : "session.refused.clash.person",
                taken.who(),
                title,
                taken.cohort(),
                local(taken.from()),
                local(taken.to()));
    }

    /** Half a day of a cohort holds at most four class hours. */
    void checkHalfDay(@Nullable SessionId self, CohortId cohort, PlannedSession planned) {
        boolean morning = ClassHours.isMorning(planned.from());
        Instant begin = time.instant(planned.day().atStartOfDay());
        Instant end = time.instant(planned.day().plusDays(1).atStartOfDay());
        int others = sessions.hours(self, cohort, begin, end).stream()
                .filter(hours ->
                        ClassHours.isMorning(time.local(hours.startsAt()).toLocalTime()) == morning)
                .mapToInt(SessionsInTheWay.Hours::classHours)
                .sum();
        int all = others + planned.classHours();
        if (all > ClassHours.MOST_IN_HALF_A_DAY) {
            throw new Refusal("session.refused.halfDay", all, ClassHours.MOST_IN_HALF_A_DAY);
        }
    }

    private String local(Instant at) {
        return time.local(at).toLocalTime().toString();
    }
}
