package academy.guildhall.scoring;

import academy.guildhall.panels.PanelId;
import academy.guildhall.platform.PersonId;
import academy.guildhall.platform.Reminding;
import academy.guildhall.platform.Tell;
import academy.guildhall.platform.time.AcademyTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reminds assessors of sheets that they still owe, an hour after their panel's last slot. */
@Component
class SheetReminders implements Reminding {
    private static final Duration HOUR = Duration.ofHours(1);

    private final JdbcClient jdbc;

    SheetReminders(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Owing(PanelId panel, String name, PersonId assessor, int owed) {}

    @Override
    @Transactional(readOnly = true)
    public List<Tell> due(Instant now) {
        return jdbc.sql("""
                        select p.id as panel, p.name, d.assessor_id as assessor, count(*) as owed
                        from panel_view p
                        join candidate_view c on c.panel_id = p.id and c.state in ('WAITING', 'LECTURED')
                        join scoring_duty_view d on d.candidate_id = c.id and not d.recused
                        left join score_sheet s
                          on s.candidate_id = c.id and s.assessor_id = d.assessor_id and s.state = 'SENT'
                        where p.state in ('DRAWN', 'SCORING') and s.id is null
                          and (select max(l.starts_at) from candidate_view l where l.panel_id = p.id)
                              + make_interval(mins => p.minutes_between) <= :ended
                        group by p.id, p.name, p.minutes_between, d.assessor_id
                        """).param("ended", AcademyTime.utc(now.minus(HOUR))).query(Owing.class).list().stream()
                .map(owing -> new Tell(
                                owing.assessor(),
                                "remind-sheets:" + owing.panel(),
                                "scoring.remind.owed",
                                List.of(owing.name(), owing.owed()),
                                ScoringLinks.mine())
                        .about(owing.panel()))
                .toList();
    }
}
