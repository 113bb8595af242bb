package academy.guildhall.panels;

import academy.guildhall.people.Holders;
import academy.guildhall.people.People;
import academy.guildhall.platform.security.Role;
import academy.guildhall.platform.text.SearchQuery;
import academy.guildhall.platform.text.SearchText;
import academy.guildhall.programmes.CohortId;
import academy.guildhall.programmes.CohortRules;
import academy.guildhall.programmes.EnrolmentId;
import academy.guildhall.programmes.EnrolmentState;
import academy.guildhall.timetable.FreeSlots;
import jakarta.annotation.security.RolesAllowed;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a new panel of a cohort can be made of. */
@Service
@Transactional(readOnly = true)
@RolesAllowed({Role.ADMINISTRATOR_, Role.COORDINATOR_})
public class PanelPlan {
    private static final List<LocalTime> STARTS = List.of(LocalTime.of(9, 0), LocalTime.of(13, 30));
    private static final Duration LONGEST = Duration.ofHours(9);

    private final JdbcClient jdbc;
    private final Holders holders;
    private final CohortRules rules;
    private final FreeSlots free;

    PanelPlan(JdbcClient jdbc, Holders holders, CohortRules rules, FreeSlots free) {
        this.free = free;
        this.jdbc = jdbc;
        this.holders = holders;
        this.rules = rules;
    }

    /**
     * Somebody who can be put on a panel now.
     *
     * @param label the name with what tells its bearer from others of that name
     */
    public record Ready(EnrolmentId id, String name, String label, EnrolmentState state) {
        /** Whether what was typed is part of the name, its pinyin or the employer. */
        public boolean isFoundBy(String typed) {
            return SearchQuery.of(typed).finds(SearchText.ofPerson(name, label));
        }
    }

    /** The trainees of a cohort who are ready for a trial or re-trial and on no open panel, by name. */
    public List<Ready> ready(CohortId cohort) {
        return jdbc.sql("""
                        select e.id, e.name, p.label, e.state from trainee_view e join person_view p on p.id = e.person_id
                        where e.cohort_id = :cohort and e.state in ('APPROVED_FOR_TRIAL', 'RETRIAL')
                          and not exists (select 1 from trial_candidate c where c.enrolment_id = e.id and c.open)
                        order by e.pinyin_key, e.id
                        """).param("cohort", cohort.value()).query(Ready.class).list();
    }

    /**
     * When and where a panel could sit from a day on: on a working day, when cohort and room are free.
     *
     * @param candidates how many lecture, one after the other
     */
    public Optional<FreeSlots.Slot> proposed(CohortId cohort, LocalDate first, int candidates, int minutesBetween) {
        Duration length = Duration.ofMinutes(Math.clamp((long) candidates * minutesBetween, 1, LONGEST.toMinutes()));
        return free.next(new FreeSlots.Wanted(cohort, false, first, first.plusMonths(2), length, STARTS));
    }

    /** Who can sit on a panel of a cohort, by name. */
    public List<People.Row> assessors(CohortId cohort) {
        return holders.of(Role.ASSESSOR, cohort);
    }

    /** How many members a panel of this cohort has. */
    public int panelSize(CohortId cohort) {
        return rules.of(cohort).trial().panelSize();
    }

    /** The fewest minutes from one start to the next: none begins before the one before must have stopped. */
    public int fewestMinutes(CohortId cohort) {
        return Math.ceilDiv(rules.of(cohort).trial().stopSeconds(), 60);
    }
}
