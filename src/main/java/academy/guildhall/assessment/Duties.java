package academy.guildhall.assessment;

import academy.guildhall.platform.PersonId;
import academy.guildhall.platform.Refusal;
import academy.guildhall.platform.Transition.Act;
import academy.guildhall.programmes.CohortId;
import academy.guildhall.programmes.EnrolmentId;
import java.sql.Types;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who scores whom, and who is recused: found by the system, or declared. See ADR 0031. */
@Component
class Duties {
    /** Under three opinions a mean says little; our own default, for the rules of the academies don't speak of it. */
    static final int FEWEST_ASSESSORS = 3;

    private final JdbcClient jdbc;
    private final ObjectProvider<CoursesOfCandidates> courses;
    private final ApplicationEventPublisher events;

    Duties(JdbcClient jdbc, ObjectProvider<CoursesOfCandidates> courses, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.courses = courses;
        this.events = events;
    }

    /**
     * Gives every member every candidate, but for recusals. Done when the panel is planned and again when it is drawn, since
     * somebody may have changed employer; what was declared stays.
     */
    void assign(PanelId panel, CohortId cohort) {
        jdbc.sql("""
                        insert into scoring_duty (candidate_id, assessor_id, recused, cause)
                        select c.id, m.person_id, coalesce(a.employer_id = e.employer_id, false),
                               case when a.employer_id = e.employer_id then 'SAME_EMPLOYER' end
                        from trial_candidate c
                        join enrolment_card e on e.id = c.enrolment_id
                        join panel_member m on m.panel_id = c.panel_id
                        join person_card a on a.id = m.person_id
                        where c.panel_id = :panel
                        on conflict (candidate_id, assessor_id) do update
                        set recused = excluded.recused, cause = excluded.cause
                        where scoring_duty.cause is distinct from 'DECLARED'
                        """).param("panel", panel.value()).update();
        CoursesOfCandidates known = courses.getIfAvailable();
        if (known != null) {
            recuseCoaches(panel, known.of(cohort));
        }
        chiefMayChair(panel);
        enoughAreLeft(panel);
    }

    private void recuseCoaches(PanelId panel, Map<EnrolmentId, CoursesOfCandidates.Course> courses) {
        courses.forEach((enrolment, course) -> recuse(panel, enrolment, course.coach()));
    }

    private void recuse(PanelId panel, EnrolmentId enrolment, @Nullable PersonId coach) {
        if (coach == null) {
            return;
        }
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

    /** An assessor of any candidate's employer never chairs. */
    private void chiefMayChair(PanelId panel) {
        jdbc.sql("""
                        select p.name as chief, e.employer
                        from panel_member m
                        join scoring_duty d on d.assessor_id = m.person_id and d.cause = 'SAME_EMPLOYER'
                        join trial_candidate c on c.id = d.candidate_id and c.panel_id = m.panel_id
                        join enrolment_card e on e.id = c.enrolment_id
                        join person_card p on p.id = m.person_id
                        where m.panel_id = :panel and m.chief limit 1
                        """)
                .param("panel", panel.value())
                .query((rs, row) ->
                        new Refusal("panel.refused.chiefOfEmployer", rs.getString("chief"), rs.getString("employer")))
                .optional()
                .ifPresent(refusal -> {
                    throw refusal;
                });
    }

    private void enoughAreLeft(PanelId panel) {
        List<Refusal> few = jdbc.sql("""
                        select e.name, count(*) filter (where not d.recused) as left_over
                        from trial_candidate c
                        join enrolment_card e on e.id = c.enrolment_id
                        join scoring_duty d on d.candidate_id = c.id
                        where c.panel_id = :panel
                        group by c.id, e.name, e.pinyin_key
                        having count(*) filter (where not d.recused) < :fewest
                        order by left_over, e.pinyin_key limit 1
                        """)
                .param("panel", panel.value())
                .param("fewest", FEWEST_ASSESSORS)
                .query((rs, row) -> new Refusal(
                        "panel.refused.fewAssessors", rs.getString("name"), rs.getInt("left_over"), FEWEST_ASSESSORS))
                .list();
        if (!few.isEmpty()) {
            throw few.getFirst();
        }
    }

    /** Lifts a duty for a reason that somebody declared. Refused once a sheet has been begun, here and by the database. */
    void recuse(CandidateId candidate, PersonId assessor, Act act) {
        String reason = act.reason();
        if (reason == null || reason.isBlank()) {
            throw new Refusal("panel.refused.reason");
        }
        int begun = jdbc.sql(
                        "select count(*) from score_sheet where candidate_id = :candidate and assessor_id = :assessor")
                .param("candidate", candidate.value())
                .param("assessor", assessor.value())
                .query(Integer.class)
                .single();
        if (begun > 0) {
            throw new Refusal("recusal.refused.begun");
        }
        int left = jdbc.sql("""
                        select count(*) from scoring_duty
                        where candidate_id = :candidate and not recused and assessor_id <> :assessor
                        """)
                .param("candidate", candidate.value())
                .param("assessor", assessor.value())
                .query(Integer.class)
                .single();
        if (left < FEWEST_ASSESSORS) {
            throw new Refusal("recusal.refused.few", left, FEWEST_ASSESSORS);
        }
        PersonId by = act.by();
        int lifted = jdbc.sql("""
                        update scoring_duty
                        set recused = true, cause = 'DECLARED', note = :note, declared_by_id = :by, declared_at = :at
                        where candidate_id = :candidate and assessor_id = :assessor and not recused
                        """)
                .param("note", reason)
                .param("by", by == null ? null : by.value(), Types.OTHER)
                .param("at", OffsetDateTime.ofInstant(act.at(), ZoneOffset.UTC))
                .param("candidate", candidate.value())
                .param("assessor", assessor.value())
                .update();
        if (lifted == 0) {
            throw new Refusal("recusal.refused.already");
        }
        events.publishEvent(new TrialMoved("recusal", candidate.value(), assessor, "ON_DUTY", "RECUSED", act));
    }

    /** The course of a candidate by enrolment; empty where nobody keeps courses. */
    Map<EnrolmentId, CoursesOfCandidates.Course> courses(CohortId cohort) {
        CoursesOfCandidates known = courses.getIfAvailable();
        return known == null ? Map.of() : known.of(cohort);
    }
}
