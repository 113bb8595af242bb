package academy.guildhall.timetable;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import academy.guildhall.platform.PersonId;
import academy.guildhall.platform.Reminding;
import academy.guildhall.platform.Tell;
import academy.guildhall.platform.time.AcademyTime;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Tells everybody in the evening what the next day holds for them, in one message, and an hour before the first session of a day
 * that it begins. The start is part of what the latter is named by, so that a session that was moved reminds anew; one that has
 * begun reminds nobody.
 */
@Component
class SessionReminding implements Reminding {
    private static final Duration HOUR = Duration.ofHours(1);
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("H:mm", Locale.ROOT);

    private final JdbcClient jdbc;
    private final AcademyTime time;

    SessionReminding(JdbcClient jdbc, AcademyTime time) {
        this.jdbc = jdbc;
        this.time = time;
    }

    private record Going(SessionId id, PersonId person, String title, Instant startsAt, Instant endsAt, String room) {}

    @Override
    public List<Tell> due(Instant now) {
        LocalDate today = time.dateOf(now);
        List<Going> all = jdbc.sql("""
                        select s.id, e.person_id as person, s.title, s.starts_at, s.ends_at, r.name as room
                        from session s
                        join room r on r.id = s.room_id
                        join trainee_view e on e.cohort_id = s.cohort_id
                             and e.state not in ('ADMITTED', 'DECLINED', 'DEFERRED', 'WITHDRAWN')
                        where s.state = 'PLANNED' and s.starts_at >= :from and s.starts_at < :until
                        union
                        select s.id, s.lecturer_id, s.title, s.starts_at, s.ends_at, r.name
                        from session s
                        join room r on r.id = s.room_id
                        where s.state = 'PLANNED' and s.starts_at >= :from and s.starts_at < :until and s.lecturer_id is not null
                        order by starts_at, id
                        """)
                .param("from", AcademyTime.utc(time.instant(today.atStartOfDay())))
                .param("until", AcademyTime.utc(time.instant(today.plusDays(2).atStartOfDay())))
                .query(Going.class)
                .list();
        List<Tell> due = new ArrayList<>();
        days(all, today).forEach(day -> {
            Going first = day.getFirst();
            if (first.startsAt().isAfter(now) && !first.startsAt().isAfter(now.plus(HOUR))) {
                due.add(inAnHour(first));
            }
        });
        if (time.isEvening(now)) {
            days(all, today.plusDays(1)).forEach(day -> due.add(tomorrow(day)));
        }
        return due;
    }

    /** What a day holds, for each person in the order of the day. */
    private List<List<Going>> days(List<Going> all, LocalDate day) {
        return List.copyOf(all.stream()
                .filter(going -> time.dateOf(going.startsAt()).equals(day))
                .collect(groupingBy(Going::person, LinkedHashMap::new, toList()))
                .values());
    }

    private static Tell inAnHour(Going first) {
        return new Tell(
                        first.person(),
                        "session-hour:" + first.id() + ":" + first.startsAt(),
                        "session.reminder.hour",
                        List.of(first.title(), first.startsAt(), first.room()),
                        TimetableLinks.mine())
                .about(first.id())
                .latestOn(first.id());
    }

    /** Said by its date, which is right on whatever day the message is read. */
    private Tell tomorrow(List<Going> day) {
        Going first = day.getFirst();
        LocalDate date = time.dateOf(first.startsAt());
        String lines = day.stream()
                .map(going -> "%s–%s  %s · %s"
                        .formatted(clock(going.startsAt()), clock(going.endsAt()), going.title(), going.room()))
                .collect(Collectors.joining("\n"));
        return new Tell(
                        first.person(),
                        "sessions-of-day:" + date,
                        "session.day",
                        List.of(date, day.size(), clock(first.startsAt()), lines),
                        TimetableLinks.mine())
                .about(first.id());
    }

    private String clock(Instant at) {
        return CLOCK.format(time.local(at));
    }
}
