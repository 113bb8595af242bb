package academy.guildhall.panels;

import academy.guildhall.platform.PersonId;
import academy.guildhall.platform.Reminding;
import academy.guildhall.platform.Tell;
import academy.guildhall.platform.time.AcademyTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reminds candidates and assessors in the evening before the day of a lecture, and an hour before it. The start is part of what names a reminder, so that a
 * moved slot reminds anew. A reminder overtakes what waits to be mailed about the same lecture, so that it says all of it again: number or panel, start and room.
 */
@Component
class TrialReminders implements Reminding {
    private static final Duration HOUR = Duration.ofHours(1);

    private final JdbcClient jdbc;
    private final AcademyTime time;

    TrialReminders(JdbcClient jdbc, AcademyTime time) {
        this.jdbc = jdbc;
        this.time = time;
    }

    private record Start(UUID id, PersonId person, Instant startsAt, String room, String what, String whose) {
        boolean isWithinAnHour(Instant now) {
            return !startsAt.isAfter(now.plus(HOUR));
        }

        Tell tell(Instant now) {
            String when = isWithinAnHour(now) ? "hour" : "day";
            Object about = whose.equals("trial") ? new CandidateId(id) : new PanelId(id);
            return new Tell(
                            person,
                            "remind-" + whose + "-" + when + ":" + id + ":" + startsAt,
                            whose + ".remind." + when,
                            List.of(startsAt, room, what),
                            whose)
                    .about(about)
                    .latestOn(about);
        }
    }

    @Override
    @Transactional(readOnly = true)
    public List<Tell> due(Instant now) {
        return jdbc
                .sql("""
                        select c.id, c.person_id as person, c.starts_at, p.room, c.number::text as what, 'trial' as whose
                        from trial_candidate c join panel p on p.id = c.panel_id
                        where c.open and c.state = 'WAITING' and p.state in ('DRAWN', 'SCORING')
                          and c.starts_at > :now and c.starts_at <= :tomorrow
                        union all
                        select p.id, m.person_id, min(c.starts_at), p.room, p.name, 'scoring'
                        from panel p
                        join panel_member m on m.panel_id = p.id
                        join trial_candidate c on c.panel_id = p.id and c.open
                        where p.state in ('DRAWN', 'SCORING')
                        group by p.id, m.person_id
                        having min(c.starts_at) > :now and min(c.starts_at) <= :tomorrow
                        """)
                .param("now", AcademyTime.utc(now))
                .param("tomorrow", AcademyTime.utc(time.endOf(time.dateOf(now).plusDays(1))))
                .query(Start.class)
                .list()
                .stream()
                .filter(start -> start.isWithinAnHour(now)
                        || time.isEvening(now) && !time.dateOf(start.startsAt()).equals(time.dateOf(now)))
                .map(start -> start.tell(now))
                .toList();
    }
}
