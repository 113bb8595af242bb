package academy.guildhall.timetable;

import academy.guildhall.platform.ModuleApi;
import academy.guildhall.platform.time.AcademyTime;
import academy.guildhall.platform.time.WorkingDays;
import academy.guildhall.programmes.CohortId;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What a form can propose: the next time on a working day when a cohort and a room are free. Nothing is held by that. */
@ModuleApi
@Component
public class FreeSlots {
    private final JdbcClient jdbc;
    private final SessionsInTheWay sessions;
    private final List<OtherBookings> others;
    private final WorkingDays working;
    private final AcademyTime time;

    FreeSlots(
            JdbcClient jdbc,
            SessionsInTheWay sessions,
            List<OtherBookings> others,
            WorkingDays working,
            AcademyTime time) {
        this.jdbc = jdbc;
        this.sessions = sessions;
        this.others = others;
        this.working = working;
        this.time = time;
    }

    /** @param room nothing where the academy has none that is free then */
    public record Slot(
            LocalDate day,
            LocalTime from,
            LocalTime to,
            @Nullable String room) {}

    /**
     * What to look for.
     *
     * @param session whether it is a session, of which half a day holds so many hours and no more
     * @param first the first day to look at
     * @param last the last one
     * @param starts at what times it may start, in the order in which they are tried
     */
    public record Wanted(
            CohortId cohort,
            boolean session,
            LocalDate first,
            LocalDate last,
            Duration length,
            List<LocalTime> starts) {}

    public Optional<Slot> next(Wanted wanted) {
        for (LocalDate day = working.from(wanted.first());
                !day.isAfter(wanted.last());
                day = working.from(day.plusDays(1))) {
            for (LocalTime start : wanted.starts()) {
                if (isToCome(day, start) && isFree(wanted, day, start)) {
                    LocalTime end = start.plus(wanted.length());
                    return Optional.of(new Slot(day, start, end, room(wanted, day, start)));
                }
            }
        }
        return Optional.empty();
    }

    private boolean isToCome(LocalDate day, LocalTime start) {
        return time.instant(day.atTime(start)).isAfter(time.now());
    }

    private boolean isFree(Wanted wanted, LocalDate day, LocalTime start) {
        Instant from = time.instant(day.atTime(start));
        boolean taken = jdbc.sql("""
                        select exists (select from session where cohort_id = :cohort and state = 'PLANNED'
                            and starts_at < :to and ends_at > :from)
                        """)
                .param("cohort", wanted.cohort().value())
                .param("from", AcademyTime.utc(from))
                .param("to", AcademyTime.utc(from.plus(wanted.length())))
                .query(Boolean.class)
                .single();
        return !taken && (!wanted.session() || hasHoursLeft(wanted, day, start));
    }

    private boolean hasHoursLeft(Wanted wanted, LocalDate day, LocalTime start) {
        Instant begin = time.instant(day.atStartOfDay());
        Instant end = time.instant(day.plusDays(1).atStartOfDay());
        int hours = sessions.hours(null, wanted.cohort(), begin, end).stream()
                .filter(known ->
                        ClassHours.isMorning(time.local(known.startsAt()).toLocalTime()) == ClassHours.isMorning(start))
                .mapToInt(SessionsInTheWay.Hours::classHours)
                .sum();
        return hours + ClassHours.in(wanted.length()) <= ClassHours.MOST_IN_HALF_A_DAY;
    }

    /** The room that the cohort uses most, if it is free, or else another one. */
    private @Nullable String room(Wanted wanted, LocalDate day, LocalTime start) {
        Instant from = time.instant(day.atTime(start));
        return jdbc.sql("""
                        select r.name from room r join cohort_place c on c.academy_id = r.academy_id
                        where c.cohort_id = :cohort
                        order by (select count(*) from session s where s.room_id = r.id and s.cohort_id = :cohort) desc, r.name
                        """).param("cohort", wanted.cohort().value()).query(String.class).list().stream()
                .filter(name -> isFree(new Booking(
                        null, wanted.session(), wanted.cohort(), name, Set.of(), from, from.plus(wanted.length()))))
                .findFirst()
                .orElse(null);
    }

    /** Whether nothing stands in the way of a booking. */
    public boolean isFree(Booking booking) {
        return sessions.of(booking).isEmpty()
                && others.stream().allMatch(other -> other.inTheWayOf(booking).isEmpty());
    }
}
