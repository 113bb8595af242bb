package academy.guildhall.marks;

import academy.guildhall.panels.PanelId;
import academy.guildhall.panels.PanelState;
import academy.guildhall.platform.PersonId;
import academy.guildhall.platform.security.CurrentUser;
import academy.guildhall.platform.security.Role;
import academy.guildhall.programmes.CohortReach;
import jakarta.annotation.security.RolesAllowed;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The trial lectures of one person, for those who run them. */
@Service
@Transactional(readOnly = true)
@RolesAllowed({Role.ADMINISTRATOR_, Role.COORDINATOR_})
public class PersonTrials {
    private final JdbcClient jdbc;
    private final CohortReach reach;
    private final CurrentUser current;

    PersonTrials(JdbcClient jdbc, CohortReach reach, CurrentUser current) {
        this.jdbc = jdbc;
        this.reach = reach;
        this.current = current;
    }

    /** @param finalMark nothing until the results are published, and for somebody who didn't come */
    public record Row(
            PanelId panel,
            String name,
            LocalDate day,
            String room,
            PanelState state,
            boolean postponed,
            @Nullable BigDecimal finalMark,
            @Nullable Boolean passed) {}

    /**
     * The latest first. A panel on which the reader sits is left out until its results are published: whoever scores doesn't learn
     * whom.
     */
    public List<Row> of(PersonId person) {
        return reach.ofThoseWhoRun()
                .bind(jdbc.sql("""
                        select p.id as panel, p.name, p.day, p.room, p.state, k.state = 'POSTPONED' as postponed,
                               case when p.state = 'PUBLISHED' then r.final_mark end as final_mark,
                               case when p.state = 'PUBLISHED' then r.passed end as passed
                        from candidate_view k
                        join panel_view p on p.id = k.panel_id
                        join cohort_view c on c.id = p.cohort_id
                        left join current_result r on r.candidate_id = k.id
                        where k.enrolment_id in (select e.id from enrolment_view e where e.person_id = :person) and p.state <> 'CANCELLED'
                        and (:everywhere or c.programme_id = any(:programmes) or c.id = any(:cohorts))
                        and (p.state = 'PUBLISHED' or not exists (
                            select from panel_member_view m where m.panel_id = p.id and m.person_id = :me))
                        order by p.day desc, p.id
                        """))
                .param("person", person.value())
                .param("me", current.person().value())
                .query(Row.class)
                .list();
    }
}
