package academy.guildhall.objections;

import academy.guildhall.platform.PersonId;
import academy.guildhall.platform.Reminding;
import academy.guildhall.platform.Tell;
import academy.guildhall.platform.time.AcademyTime;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reminds whoever published the notice, and those who look into an objection, the day before its decision is due. */
@Component
class ObjectionReminding implements Reminding {
    private final JdbcClient jdbc;
    private final AcademyTime time;

    ObjectionReminding(JdbcClient jdbc, AcademyTime time) {
        this.jdbc = jdbc;
        this.time = time;
    }

    private record Due(ObjectionId id, LocalDate dueOn, PersonId person) {}

    @Override
    public List<Tell> due(Instant now) {
        return jdbc
                .sql("""
                        select o.id, o.due_on, n.published_by_id as person
                        from objection_case o join public_notice_view n on n.id = o.notice_id
                        where o.state in ('QUEUED', 'RECEIVED', 'OPEN', 'UPHELD') and o.due_on <= :until
                        union
                        select o.id, o.due_on, i.person_id
                        from objection_case o join objection_investigator i on i.objection_id = o.id
                        where o.state = 'OPEN' and o.due_on <= :until
                        """)
                .param("until", LocalDate.ofInstant(now, time.zone()).plusDays(1))
                .query(Due.class)
                .list()
                .stream()
                .map(due -> new Tell(
                                due.person(),
                                "objection-due:" + due.id() + ":" + due.dueOn(),
                                "objection.reminder",
                                List.of(due.dueOn()),
                                ObjectionLinks.of(due.id()))
                        .about(due.id()))
                .toList();
    }
}
