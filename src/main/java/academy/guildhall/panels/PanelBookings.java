package academy.guildhall.panels;

import academy.guildhall.platform.PersonId;
import academy.guildhall.platform.time.AcademyTime;
import academy.guildhall.timetable.Booking;
import academy.guildhall.timetable.OtherBookings;
import academy.guildhall.timetable.Taken;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What panels hold rooms and assessors for: from the first start until the last slot is over. Panels whose results are
 * published, or that were called off, hold nothing.
 */
@Component
class PanelBookings implements OtherBookings {
    private final JdbcClient jdbc;
    private final AcademyTime time;

    PanelBookings(JdbcClient jdbc, AcademyTime time) {
        this.jdbc = jdbc;
        this.time = time;
    }

    @Override
    public Optional<Taken> inTheWayOf(Booking wanted) {
        return jdbc.sql("""
                        with sitting as (
                            select p.id, p.cohort_id, p.name, p.room, c.academy_id = h.academy_id as ours, (p.day + p.first_start) at time zone :zone as starts_at,
                                   (p.day + p.first_start) at time zone :zone + make_interval(mins => p.minutes_between * (
                                       select count(*)::int from trial_candidate c where c.panel_id = p.id and (c.number is not null or c.state <> 'POSTPONED'))) as ends_at
                            from panel p
                            join cohort_place c on c.cohort_id = p.cohort_id
                            join cohort_place h on h.cohort_id = :cohort
                            where p.state not in ('PUBLISHED', 'CANCELLED') and p.id is distinct from :self
                              and p.day between cast(:from as date) - 1 and cast(:to as date) + 1
                        )
                        select case when s.ours then s.name end as name, s.ours and s.room = :room as room_taken, s.room, s.starts_at, s.ends_at, c.name as cohort, t.name as person
                        from sitting s
                        join cohort_view c on c.id = s.cohort_id
                        left join lateral (
                            select pc.name from panel_member m join person_view pc on pc.id = m.person_id
                            where m.panel_id = s.id and m.person_id = any(:people) order by pc.pinyin_key, pc.id limit 1
                        ) t on true
                        where s.starts_at < :to and s.ends_at > :from and (s.ours and s.room = :room or t.name is not null)
                          and not (:session and s.cohort_id = :cohort and s.room = :room)
                        order by s.starts_at, s.id limit 1
                        """)
                .param("zone", time.zone().getId())
                .param("self", wanted.self(), java.sql.Types.OTHER)
                .param("session", wanted.session())
                .param("cohort", wanted.cohort().value())
                .param("room", wanted.room())
                .param("people", wanted.people().stream().map(PersonId::value).toArray(UUID[]::new))
                .param("from", AcademyTime.utc(wanted.from()))
                .param("to", AcademyTime.utc(wanted.to()))
                .query((rs, row) -> {
                    boolean room = rs.getBoolean("room_taken");
                    return new Taken(
                            room ? Taken.What.ROOM : Taken.What.PERSON,
                            rs.getString(room ? "room" : "person"),
                            rs.getString("name"),
                            rs.getString("cohort"),
                            rs.getObject("starts_at", OffsetDateTime.class).toInstant(),
                            rs.getObject("ends_at", OffsetDateTime.class).toInstant());
                })
                .optional();
    }
}
