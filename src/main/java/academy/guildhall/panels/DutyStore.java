package academy.guildhall.panels;

import academy.guildhall.platform.PersonId;
import academy.guildhall.platform.Transition.Act;
import academy.guildhall.platform.time.AcademyTime;
import academy.guildhall.programmes.EnrolmentId;
import java.sql.Types;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who scores whom, as it is kept. See ADR 0031. */
@Repository
class DutyStore {
    private final JdbcClient jdbc;

    DutyStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Gives every member every candidate, but for those of the same employer; what was declared stays. Whoever was called to some
     * candidates keeps to these.
     */
    void assign(PanelId panel) {
        jdbc.sql("""
                        insert into scoring_duty (candidate_id, assessor_id, recused, cause)
                        select c.id, m.person_id, coalesce(a.employer_id = e.employer_id, false),
                               case when a.employer_id = e.employer_id then 'SAME_EMPLOYER' end
                        from trial_candidate c
                        join trainee_view e on e.id = c.enrolment_id
                        join panel_member m on m.panel_id = c.panel_id
                        join person_view a on a.id = m.person_id
                        where c.panel_id = :panel
                        and (exists (select from scoring_duty d where d.candidate_id = c.id and d.assessor_id = m.person_id)
                             or not exists (
                                 select from scoring_duty d join trial_candidate k on k.id = d.candidate_id
                                 where k.panel_id = c.panel_id and d.assessor_id = m.person_id))
                        on conflict (candidate_id, assessor_id) do update
                        set recused = excluded.recused, cause = excluded.cause
                        where coalesce(scoring_duty.cause, '') not in ('MASTER_APPRENTICE', 'RELATIVE', 'DECLARED')
                        """).param("panel", panel.value()).update();
    }

    void add(CandidateId candidate, PersonId assessor) {
        jdbc.sql("insert into scoring_duty (candidate_id, assessor_id, recused) values (:candidate, :assessor, false)")
                .param("candidate", candidate.value())
                .param("assessor", assessor.value())
                .update();
    }

    /** Who scores a candidate or was kept from it. */
    Set<PersonId> assessors(CandidateId candidate) {
        return Set.copyOf(jdbc.sql("select assessor_id as value from scoring_duty where candidate_id = :candidate")
                .param("candidate", candidate.value())
                .query(PersonId.class)
                .list());
    }

    void recuseCoach(PanelId panel, EnrolmentId enrolment, PersonId coach) {
        jdbc.sql("""
                        update scoring_duty set recused = true, cause = 'COACH'
                        where assessor_id = :coach and not recused
                          and candidate_id = (select id from trial_candidate where panel_id = :panel and enrolment_id = :enrolment)
                        """)
                .param("coach", coach.value())
                .param("panel", panel.value())
                .param("enrolment", enrolment.value())
                .update();
    }

    record Chair(String chief, String employer) {}

    /** The chief, if a candidate works for the same employer. */
    Optional<Chair> chiefOfACandidatesEmployer(PanelId panel) {
        return jdbc.sql("""
                        select p.name as chief, e.employer
                        from panel_member m
                        join scoring_duty d on d.assessor_id = m.person_id and d.cause = 'SAME_EMPLOYER'
                        join trial_candidate c on c.id = d.candidate_id and c.panel_id = m.panel_id and c.state <> 'POSTPONED'
                        join trainee_view e on e.id = c.enrolment_id
                        join person_view p on p.id = m.person_id
                        where m.panel_id = :panel and m.chief limit 1
                        """).param("panel", panel.value()).query(Chair.class).optional();
    }

    /** As whom somebody is still to lecture. */
    Optional<CandidateId> waiting(PersonId person) {
        return jdbc.sql("""
                        select c.id as value from trial_candidate c join panel p on p.id = c.panel_id
                        where c.person_id = :person and c.open and c.state = 'WAITING'
                          and p.state in ('PLANNED', 'DRAWN', 'SCORING')
                        """)
                .param("person", person.value())
                .query(CandidateId.class)
                .optional();
    }

    record Left(String name, int assessors) {}

    /** The candidate with the fewest assessors, if they are fewer than so many. */
    Optional<Left> fewerThan(int fewest, PanelId panel) {
        return jdbc.sql("""
                        select e.name, count(*) filter (where not d.recused) as assessors
                        from trial_candidate c
                        join trainee_view e on e.id = c.enrolment_id
                        join scoring_duty d on d.candidate_id = c.id
                        where c.panel_id = :panel and c.state <> 'POSTPONED'
                        group by c.id, e.name, e.pinyin_key
                        having count(*) filter (where not d.recused) < :fewest
                        order by assessors, e.pinyin_key limit 1
                        """)
                .param("panel", panel.value())
                .param("fewest", fewest)
                .query(Left.class)
                .optional();
    }

    /** How many score a candidate besides one assessor. */
    int others(CandidateId candidate, PersonId assessor) {
        return jdbc.sql("""
                        select count(*) from scoring_duty
                        where candidate_id = :candidate and not recused and assessor_id <> :assessor
                        """)
                .param("candidate", candidate.value())
                .param("assessor", assessor.value())
                .query(Integer.class)
                .single();
    }

    record Lifted(RecusalCause cause, @Nullable String note) {}

    /** Why a duty is lifted, if it is. */
    Optional<Lifted> lifted(CandidateId candidate, PersonId assessor) {
        return jdbc.sql("""
                        select cause, note from scoring_duty
                        where candidate_id = :candidate and assessor_id = :assessor and recused
                        """)
                .param("candidate", candidate.value())
                .param("assessor", assessor.value())
                .query(Lifted.class)
                .optional();
    }

    /** Lifts a duty as declared; false when it is lifted already. */
    boolean lift(CandidateId candidate, PersonId assessor, RecusalCause cause, Act act) {
        PersonId by = act.by();
        return jdbc.sql("""
                        update scoring_duty
                        set recused = true, cause = :cause, note = :note, declared_by_id = :by, declared_at = :at
                        where candidate_id = :candidate and assessor_id = :assessor and not recused
                        """)
                        .param("cause", cause.name())
                        .param("note", act.reason())
                        .param("by", by == null ? null : by.value(), Types.OTHER)
                        .param("at", AcademyTime.utc(act.at()))
                        .param("candidate", candidate.value())
                        .param("assessor", assessor.value())
                        .update()
                > 0;
    }
}
