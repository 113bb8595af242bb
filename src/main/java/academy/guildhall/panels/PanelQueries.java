package academy.guildhall.panels;

import academy.guildhall.platform.NotFound;
import academy.guildhall.platform.PersonId;
import academy.guildhall.platform.Refusal;
import academy.guildhall.platform.Seen;
import academy.guildhall.platform.security.CurrentUser;
import academy.guildhall.platform.security.Role;
import academy.guildhall.programmes.CohortId;
import academy.guildhall.programmes.CohortRules;
import academy.guildhall.programmes.EnrolmentId;
import jakarta.annotation.security.RolesAllowed;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A panel with everything on it, for those who run it; not for those who sit on it. */
@Service
@Transactional(readOnly = true)
@RolesAllowed({Role.ADMINISTRATOR_, Role.COORDINATOR_})
public class PanelQueries {
    private final JdbcClient jdbc;
    private final CandidateCourses courses;
    private final CohortRules rules;
    private final CurrentUser current;

    PanelQueries(JdbcClient jdbc, CandidateCourses courses, CohortRules rules, CurrentUser current) {
        this.jdbc = jdbc;
        this.courses = courses;
        this.rules = rules;
        this.current = current;
    }

    private record Row(
            PanelId id,
            CohortId cohort,
            String cohortName,
            String name,
            String room,
            LocalDate day,
            LocalTime firstStart,
            int minutesBetween,
            PanelState state,
            @Nullable String seed,
            @Nullable PersonId tabulator,
            @Nullable String tabulatedBy,
            @Nullable Instant tabulatedAt,
            @Nullable String verifiedBy,
            @Nullable Instant verifiedAt,
            Seen seen) {}

    /** A panel as it stands. Refused to a member until the results are published: names stand on it. */
    public PanelDetail detail(PanelId id) {
        Row panel = jdbc.sql("""
                        select p.id, p.cohort_id as cohort, c.name as cohort_name, p.name, p.room, p.day, p.first_start,
                               p.minutes_between, p.state, p.seed, p.tabulated_by_id as tabulator, t.name as tabulated_by,
                               p.tabulated_at, v.name as verified_by, p.verified_at, p.version as seen
                        from panel p
                        join cohort_view c on c.id = p.cohort_id
                        left join person_view t on t.id = p.tabulated_by_id
                        left join person_view v on v.id = p.verified_by_id
                        where p.id = :id
                        """)
                .param("id", id.value())
                .query(Row.class)
                .optional()
                .orElseThrow(() -> new NotFound("panel", id));
        List<PanelDetail.Member> members = members(id);
        boolean sits = members.stream().anyMatch(member -> member.person().equals(current.person()));
        if (sits && panel.state() != PanelState.PUBLISHED) {
            throw new Refusal("panel.refused.member");
        }
        return new PanelDetail(
                id,
                panel.cohort(),
                panel.cohortName(),
                panel.name(),
                panel.room(),
                panel.day(),
                panel.firstStart(),
                panel.minutesBetween(),
                panel.state(),
                panel.seed(),
                current.person().equals(panel.tabulator()),
                panel.tabulatedBy(),
                panel.tabulatedAt(),
                panel.verifiedBy(),
                panel.verifiedAt(),
                rules.of(panel.cohort()).trial(),
                members,
                slots(id, courses.of(panel.cohort())),
                duties(id),
                panel.seen());
    }

    private List<PanelDetail.Member> members(PanelId id) {
        return jdbc.sql("""
                        select m.person_id as person, p.name, p.employer, m.chief
                        from panel_member m join person_view p on p.id = m.person_id
                        where m.panel_id = :id order by m.chief desc, p.pinyin_key, p.id
                        """)
                .param("id", id.value())
                .query(PanelDetail.Member.class)
                .list();
    }

    private record Candidacy(
            CandidateId id,
            EnrolmentId enrolment,
            @Nullable Integer number,
            @Nullable Instant startsAt,
            String name,
            @Nullable String employer,
            CandidateState state,
            @Nullable Integer seconds,
            Seen seen) {
        PanelDetail.Slot on(Map<EnrolmentId, CandidateCourses.Course> courses) {
            CandidateCourses.Course course = courses.get(enrolment);
            return new PanelDetail.Slot(
                    id,
                    enrolment,
                    number,
                    startsAt,
                    name,
                    employer,
                    course == null ? null : course.title(),
                    state,
                    seconds,
                    seen);
        }
    }

    private List<PanelDetail.Slot> slots(PanelId id, Map<EnrolmentId, CandidateCourses.Course> courses) {
        return jdbc.sql("""
                        select c.id, c.enrolment_id as enrolment, c.number, c.starts_at, e.name, e.employer, c.state, c.seconds,
                               c.version as seen
                        from trial_candidate c join trainee_view e on e.id = c.enrolment_id
                        where c.panel_id = :id order by c.number, e.pinyin_key, c.id
                        """).param("id", id.value()).query(Candidacy.class).list().stream()
                .map(candidacy -> candidacy.on(courses))
                .toList();
    }

    private List<PanelDetail.Duty> duties(PanelId id) {
        return jdbc.sql("""
                        select d.candidate_id as candidate, d.assessor_id as assessor, d.cause, d.note
                        from scoring_duty d join trial_candidate c on c.id = d.candidate_id
                        where c.panel_id = :id order by c.number, d.assessor_id
                        """)
                .param("id", id.value())
                .query(PanelDetail.Duty.class)
                .list();
    }
}
