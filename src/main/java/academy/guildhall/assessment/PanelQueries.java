package academy.guildhall.assessment;

import academy.guildhall.platform.NotFound;
import academy.guildhall.platform.PersonId;
import academy.guildhall.platform.Refusal;
import academy.guildhall.platform.security.CurrentUser;
import academy.guildhall.platform.security.Role;
import academy.guildhall.programmes.CohortId;
import academy.guildhall.programmes.CohortRules;
import academy.guildhall.programmes.EnrolmentId;
import academy.guildhall.programmes.TrialRules;
import jakarta.annotation.security.RolesAllowed;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
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
    private final Duties duties;
    private final MarkStore store;
    private final CohortRules rules;
    private final CurrentUser current;

    PanelQueries(JdbcClient jdbc, Duties duties, MarkStore store, CohortRules rules, CurrentUser current) {
        this.jdbc = jdbc;
        this.duties = duties;
        this.store = store;
        this.rules = rules;
        this.current = current;
    }

    /**
     * A panel as it stands. Scores are part of it only once they are tabulated. Refused to a member until the results are
     * published: names stand on it.
     */
    public PanelDetail detail(PanelId id) {
        List<PanelDetail.Member> members = members(id);
        return jdbc.sql("""
                        select p.*, c.name as cohort_name, t.name as tabulator, v.name as verifier
                        from panel p
                        join cohort c on c.id = p.cohort_id
                        left join person_card t on t.id = p.tabulated_by_id
                        left join person_card v on v.id = p.verified_by_id
                        where p.id = :id
                        """)
                .param("id", id.value())
                .query((rs, row) -> detail(id, members, rs))
                .optional()
                .orElseThrow(() -> new NotFound("panel", id));
    }

    private PanelDetail detail(PanelId id, List<PanelDetail.Member> members, ResultSet rs) throws SQLException {
        PanelState state = PanelState.valueOf(rs.getString("state"));
        boolean sits = members.stream().anyMatch(member -> member.person().equals(current.person()));
        if (sits && state != PanelState.PUBLISHED) {
            throw new Refusal("panel.refused.member");
        }
        CohortId cohort = new CohortId(rs.getObject("cohort_id", UUID.class));
        TrialRules trial = rules.of(cohort).trial();
        UUID tabulator = rs.getObject("tabulated_by_id", UUID.class);
        return new PanelDetail(
                id,
                cohort,
                rs.getString("cohort_name"),
                rs.getString("name"),
                rs.getString("room"),
                rs.getObject("day", LocalDate.class),
                rs.getObject("first_start", LocalTime.class),
                rs.getInt("minutes_between"),
                state,
                rs.getString("seed"),
                tabulator != null && tabulator.equals(current.person().value()),
                rs.getString("tabulator"),
                ScoringQueries.instant(rs, "tabulated_at"),
                rs.getString("verifier"),
                ScoringQueries.instant(rs, "verified_at"),
                trial,
                members,
                slots(id, duties.courses(cohort)),
                duties(id),
                state.hasMarks() ? store.compute(id, trial) : List.of(),
                state.hasMarks() ? kept(id) : Map.of());
    }

    private List<PanelDetail.Member> members(PanelId id) {
        return jdbc.sql("""
                        select m.person_id, p.name, p.employer, m.chief
                        from panel_member m join person_card p on p.id = m.person_id
                        where m.panel_id = :id order by m.chief desc, p.pinyin_key, p.id
                        """)
                .param("id", id.value())
                .query((rs, row) -> new PanelDetail.Member(
                        new PersonId(rs.getObject("person_id", UUID.class)),
                        rs.getString("name"),
                        rs.getString("employer"),
                        rs.getBoolean("chief")))
                .list();
    }

    private List<PanelDetail.Slot> slots(PanelId id, Map<EnrolmentId, CoursesOfCandidates.Course> courses) {
        return jdbc.sql("""
                        select c.id, c.number, c.starts_at, e.name, e.employer, c.enrolment_id, c.state, c.seconds
                        from trial_candidate c join enrolment_card e on e.id = c.enrolment_id
                        where c.panel_id = :id order by c.number, e.pinyin_key, c.id
                        """)
                .param("id", id.value())
                .query((rs, row) -> {
                    CoursesOfCandidates.Course course =
                            courses.get(new EnrolmentId(rs.getObject("enrolment_id", UUID.class)));
                    return new PanelDetail.Slot(
                            new CandidateId(rs.getObject("id", UUID.class)),
                            rs.getObject("number", Integer.class),
                            ScoringQueries.instant(rs, "starts_at"),
                            rs.getString("name"),
                            rs.getString("employer"),
                            course == null ? null : course.title(),
                            CandidateState.valueOf(rs.getString("state")),
                            rs.getObject("seconds", Integer.class));
                })
                .list();
    }

    private List<PanelDetail.Duty> duties(PanelId id) {
        return jdbc.sql("""
                        select d.candidate_id, d.assessor_id, d.cause, d.note, s.state
                        from scoring_duty d
                        join trial_candidate c on c.id = d.candidate_id
                        left join score_sheet s on s.candidate_id = d.candidate_id and s.assessor_id = d.assessor_id
                        where c.panel_id = :id order by c.number, d.assessor_id
                        """)
                .param("id", id.value())
                .query((rs, row) -> new PanelDetail.Duty(
                        new CandidateId(rs.getObject("candidate_id", UUID.class)),
                        new PersonId(rs.getObject("assessor_id", UUID.class)),
                        named(RecusalCause.class, rs.getString("cause")),
                        rs.getString("note"),
                        named(SheetState.class, rs.getString("state"))))
                .list();
    }

    private static <E extends Enum<E>> @Nullable E named(Class<E> type, @Nullable String name) {
        return name == null ? null : Enum.valueOf(type, name);
    }

    private Map<CandidateId, PanelDetail.Kept> kept(PanelId id) {
        Map<CandidateId, PanelDetail.Kept> kept = new HashMap<>();
        store.kept(id)
                .forEach((candidate, figures) -> kept.put(
                        candidate, new PanelDetail.Kept(figures.finalMark(), figures.place(), figures.passed())));
        return kept;
    }
}
