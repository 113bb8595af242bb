package academy.guildhall.assessment;

import academy.guildhall.platform.PersonId;
import academy.guildhall.platform.Reminding;
import academy.guildhall.platform.Tell;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reminds candidates and assessors a day and an hour before a lecture, and assessors of sheets an hour after their panel's
 * last slot. The start is part of what names a reminder, so that a moved slot reminds anew.
 */
@Component
class TrialReminders implements Reminding {
    private static final Duration DAY = Duration.ofDays(1);
    private static final Duration HOUR = Duration.ofHours(1);

    private final JdbcClient jdbc;

    TrialReminders(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Tell> due(Instant now) {
        List<Tell> due = new ArrayList<>(starting(now));
        due.addAll(pending(now));
        return due;
    }

    private List<Tell> starting(Instant now) {
        return jdbc.sql("""
                        select c.id, c.person_id, c.starts_at, p.room, 'trial' as whose
                        from trial_candidate c join panel p on p.id = c.panel_id
                        where c.open and c.state = 'WAITING' and p.state in ('DRAWN', 'SCORING')
                          and c.starts_at > :now and c.starts_at <= :tomorrow
                        union all
                        select p.id, m.person_id, min(c.starts_at), p.room, 'scoring'
                        from panel p
                        join panel_member m on m.panel_id = p.id
                        join trial_candidate c on c.panel_id = p.id and c.open
                        where p.state in ('DRAWN', 'SCORING')
                        group by p.id, m.person_id
                        having min(c.starts_at) > :now and min(c.starts_at) <= :tomorrow
                        """)
                .param("now", at(now))
                .param("tomorrow", at(now.plus(DAY)))
                .query((rs, row) -> slot(rs, now))
                .list();
    }

    private static Tell slot(ResultSet rs, Instant now) throws SQLException {
        Instant starts = rs.getObject("starts_at", OffsetDateTime.class).toInstant();
        String whose = rs.getString("whose");
        String when = starts.isAfter(now.plus(HOUR)) ? "day" : "hour";
        return new Tell(
                new PersonId(rs.getObject("person_id", UUID.class)),
                "remind-" + whose + "-" + when + ":" + rs.getString("id") + ":" + starts,
                whose + ".remind." + when,
                List.of(starts, rs.getString("room")),
                whose);
    }

    private List<Tell> pending(Instant now) {
        return jdbc.sql("""
                        select p.id, p.name, d.assessor_id, count(*) as owed
                        from panel p
                        join trial_candidate c on c.panel_id = p.id and c.state <> 'ABSENT'
                        join scoring_duty d on d.candidate_id = c.id and not d.recused
                        left join score_sheet s
                          on s.candidate_id = c.id and s.assessor_id = d.assessor_id and s.state = 'SENT'
                        where p.state in ('DRAWN', 'SCORING') and s.id is null
                          and (select max(l.starts_at) from trial_candidate l where l.panel_id = p.id)
                              + make_interval(mins => p.minutes_between) <= :ended
                        group by p.id, p.name, d.assessor_id
                        """)
                .param("ended", at(now.minus(HOUR)))
                .query((rs, row) -> new Tell(
                        new PersonId(rs.getObject("assessor_id", UUID.class)),
                        "remind-sheets:" + rs.getString("id"),
                        "scoring.remind.owed",
                        List.of(rs.getString("name"), rs.getInt("owed")),
                        "scoring"))
                .list();
    }

    private static OffsetDateTime at(Instant instant) {
        return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
