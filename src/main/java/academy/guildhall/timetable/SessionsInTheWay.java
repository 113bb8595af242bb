package academy.guildhall.timetable;

import academy.guildhall.platform.PersonId;
import academy.guildhall.platform.time.AcademyTime;
import academy.guildhall.programmes.CohortId;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which planned sessions have a cohort, a room or a person in common with what is to be planned. */
@Repository
class SessionsInTheWay {
    private final JdbcClient jdbc;

    SessionsInTheWay(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A session in the way.
     *
     * @param what {@code cohort}, {@code room} or {@code lecturer}, whichever they have in common
     * @param title nothing when the session is another academy's
     */
    record Clash(
            String what,
            @Nullable String title,
            String cohort,
            String room,
            @Nullable String lecturer,
            Instant from,
            Instant to) {}

    /** The first that has the cohort, the room or the lecturer at a time. */
    Optional<Clash> of(
            @Nullable SessionId self,
            CohortId cohort,
            RoomId room,
            @Nullable PersonId lecturer,
            Instant from,
            Instant to) {
        return jdbc.sql("""
                        select case when r.academy_id = h.academy_id then s.title end as title, s.starts_at as "from",
                               s.ends_at as "to", c.name as cohort, r.name as room,
                               p.name as lecturer, case when s.cohort_id = :cohort then 'cohort' when s.room_id = :room then 'room'
                                    else 'lecturer' end as what
                        from session s
                        join cohort_place h on h.cohort_id = :cohort
                        join cohort_view c on c.id = s.cohort_id
                        join room r on r.id = s.room_id
                        left join person_view p on p.id = s.lecturer_id
                        where s.state = 'PLANNED' and s.id is distinct from :self
                          and s.starts_at < :to and s.ends_at > :from
                          and (s.cohort_id = :cohort or s.room_id = :room or s.lecturer_id = :lecturer)
                        order by s.starts_at limit 1
                        """)
                .param("self", self == null ? null : self.value(), Types.OTHER)
                .param("cohort", cohort.value())
                .param("room", room.value())
                .param("lecturer", lecturer == null ? null : lecturer.value(), Types.OTHER)
                .param("from", AcademyTime.utc(from))
                .param("to", AcademyTime.utc(to))
                .query(Clash.class)
                .optional();
    }

    /** The first of another cohort or in another room that has the room or one of the people. */
    Optional<Taken> of(Booking wanted) {
        return jdbc.sql("""
                        select case when r.academy_id = h.academy_id and r.name = :room then 'ROOM' else 'PERSON' end as what,
                               case when r.academy_id = h.academy_id and r.name = :room then r.name else p.name end as who,
                               case when r.academy_id = h.academy_id then s.title end as title, c.name as cohort,
                               s.starts_at as "from", s.ends_at as "to"
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
                .param("from", AcademyTime.utc(wanted.from()))
                .param("to", AcademyTime.utc(wanted.to()))
                .query(Taken.class)
                .optional();
    }

    /** When a session starts, and how many class hours it has. */
    record Hours(Instant startsAt, int classHours) {}

    /** The other sessions of a cohort between two points in time. */
    List<Hours> hours(@Nullable SessionId self, CohortId cohort, Instant begin, Instant end) {
        return jdbc.sql("""
                        select starts_at, class_hours from session
                        where cohort_id = :cohort and state = 'PLANNED' and id is distinct from :self
                          and starts_at >= :begin and starts_at < :end
                        """)
                .param("cohort", cohort.value())
                .param("self", self == null ? null : self.value(), Types.OTHER)
                .param("begin", AcademyTime.utc(begin))
                .param("end", AcademyTime.utc(end))
                .query(Hours.class)
                .list();
    }
}
