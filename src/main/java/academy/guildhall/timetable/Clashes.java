package academy.guildhall.timetable;

import academy.guildhall.platform.PersonId;
import academy.guildhall.platform.Refusal;
import academy.guildhall.platform.time.AcademyTime;
import academy.guildhall.programmes.CohortId;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds what a session would clash with, and names it. The database's exclusion constraints stand behind it. */
@Component
class Clashes {
    /** Any number: whoever plans takes this lock, so that two who plan at once see each other's sessions. */
    private static final long PLANNING = 7_110_521;

    private final JdbcClient jdbc;
    private final List<OtherBookings> others;
    private final AcademyTime time;

    Clashes(JdbcClient jdbc, List<OtherBookings> others, AcademyTime time) {
        this.jdbc = jdbc;
        this.others = others;
        this.time = time;
    }

    /** Until the transaction ends, nobody else plans. */
    void takeTurn() {
        jdbc.sql("select pg_advisory_xact_lock(:key)").param("key", PLANNING).query(rs -> {});
    }

    /** Refuses with what it clashes with: the same cohort, room or lecturer at the same time. */
    void check(
            @Nullable SessionId self, CohortId cohort, PlannedSession planned, RoomId room, Instant from, Instant to) {
        Optional<Clash> clash = jdbc.sql("""
                        select case when r.academy_id = h.academy_id then s.title end as title, s.starts_at as "from",
                               s.ends_at as "to", c.name as cohort, r.name as room,
                               p.name as lecturer, case when s.cohort_id = :cohort then 'cohort' when s.room_id = :room then 'room'
                                    else 'lecturer' end as what
                        from session s
                        join cohort_place h on h.cohort_id = :cohort
                        join cohort_view c on c.id = s.cohort_id
                        join room r on r.id = s.room_id
                        left join person_view p on p.id = s.lecturer_id
                        where s.state = 'PLANNED' and s.id <> :self
                          and s.starts_at < :to and s.ends_at > :from
                          and (s.cohort_id = :cohort or s.room_id = :room or s.lecturer_id = :lecturer)
                        order by s.starts_at limit 1
                        """)
                .param("self", self == null ? new UUID(0, 0) : self.value())
                .param("cohort", cohort.value())
                .param("room", room.value())
                .param(
                        "lecturer",
                        planned.lecturer() == null ? null : planned.lecturer().value(),
                        Types.OTHER)
                .param("from", utc(from))
                .param("to", utc(to))
                .query(Clash.class)
                .optional();
        clash.ifPresent(this::refuse);
    }

    private record Clash(
            String what,
            @Nullable String title,
            String cohort,
            String room,
            @Nullable String lecturer,
            Instant from,
            Instant to) {}

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
        jdbc.sql("""
                        select case when r.academy_id = h.academy_id then s.title end as title, s.starts_at, s.ends_at,
                               c.name as cohort, r.name as room, p.name as lecturer,
                               r.academy_id = h.academy_id and r.name = :room as room_taken
                        from session s
                        join cohort_place h on h.cohort_id = :cohort
                        join cohort_view c on c.id = s.cohort_id
                        join room r on r.id = s.room_id
                        left join person_view p on p.id = s.lecturer_id
                        where s.state = 'PLANNED' and s.starts_at < :to and s.ends_at > :from
                          and (r.academy_id = h.academy_id and r.name = :room or s.lecturer_id = any(:people))
                          and not (s.cohort_id = :cohort and r.name = :room)
                        order by s.starts_at limit 1
                        """)
                .param("cohort", wanted.cohort().value())
                .param("room", wanted.room())
                .param("people", wanted.people().stream().map(PersonId::value).toArray(UUID[]::new))
                .param("from", utc(wanted.from()))
                .param("to", utc(wanted.to()))
                .query((rs, row) -> {
                    boolean room = rs.getBoolean("room_taken");
                    return new Taken(
                            room ? Taken.What.ROOM : Taken.What.PERSON,
                            rs.getString(room ? "room" : "lecturer"),
                            rs.getString("title"),
                            rs.getString("cohort"),
                            instant(rs.getObject("starts_at", OffsetDateTime.class)),
                            instant(rs.getObject("ends_at", OffsetDateTime.class)));
                })
                .optional()
                .ifPresent(this::refuse);
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
        int others = jdbc
                .sql("""
                        select starts_at, class_hours from session
                        where cohort_id = :cohort and state = 'PLANNED' and id <> :self
                          and starts_at >= :begin and starts_at < :end
                        """)
                .param("cohort", cohort.value())
                .param("self", self == null ? new UUID(0, 0) : self.value())
                .param("begin", utc(begin))
                .param("end", utc(end))
                .query((rs, row) -> {
                    LocalTime start = time.local(instant(rs.getObject("starts_at", OffsetDateTime.class)))
                            .toLocalTime();
                    return ClassHours.isMorning(start) == morning ? rs.getInt("class_hours") : 0;
                })
                .list()
                .stream()
                .mapToInt(Integer::intValue)
                .sum();
        int all = others + planned.classHours();
        if (all > ClassHours.MOST_IN_HALF_A_DAY) {
            throw new Refusal("session.refused.halfDay", all, ClassHours.MOST_IN_HALF_A_DAY);
        }
    }

    private String local(Instant at) {
        return time.local(at).toLocalTime().toString();
    }

    static OffsetDateTime utc(Instant at) {
        return OffsetDateTime.ofInstant(at, ZoneOffset.UTC);
    }

    static Instant instant(OffsetDateTime at) {
        return at.toInstant();
    }
}
