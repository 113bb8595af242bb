package academy.guildhall.timetable;

import academy.guildhall.platform.PersonId;
import academy.guildhall.platform.Reminding;
import academy.guildhall.platform.Tell;
import academy.guildhall.platform.time.AcademyTime;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Reminds of a session the day before and the hour before. The start is part of what is named, so that a session that was
 * moved reminds anew; one that has begun reminds nobody.
 */
@Component
class SessionReminding implements Reminding {
    private static final Duration DAY = Duration.ofHours(24);
    private static final Duration HOUR = Duration.ofHours(1);

    private final JdbcClient jdbc;

    SessionReminding(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Tell> due(Instant now) {
        List<Tell> due = new ArrayList<>();
        jdbc.sql("""
                        select s.id, s.title, s.starts_at, r.name as room, e.person_id
                        from session s
                        join room r on r.id = s.room_id
                        join trainee_view e on e.cohort_id = s.cohort_id
                             and e.state not in ('ADMITTED', 'DECLINED', 'DEFERRED', 'WITHDRAWN')
                        where s.state = 'PLANNED' and s.starts_at > :now and s.starts_at <= :until
                        union
                        select s.id, s.title, s.starts_at, r.name, s.lecturer_id
                        from session s
                        join room r on r.id = s.room_id
                        where s.state = 'PLANNED' and s.starts_at > :now and s.starts_at <= :until and s.lecturer_id is not null
                        """)
                .param("now", AcademyTime.utc(now))
                .param("until", AcademyTime.utc(now.plus(DAY)))
                .query(rs -> {
                    Instant starts =
                            rs.getObject("starts_at", OffsetDateTime.class).toInstant();
                    boolean within = !starts.isAfter(now.plus(HOUR));
                    String when = within ? "hour" : "day";
                    due.add(new Tell(
                                    new PersonId(rs.getObject("person_id", UUID.class)),
                                    "session-" + when + ":" + rs.getObject("id", UUID.class) + ":" + starts,
                                    "session.reminder." + when,
                                    List.of(rs.getString("title"), starts, rs.getString("room")),
                                    TimetableLinks.mine())
                            .about(new SessionId(rs.getObject("id", UUID.class)))
                            .latestOn(new SessionId(rs.getObject("id", UUID.class))));
                });
        return due;
    }
}
