package academy.guildhall.panels;

import academy.guildhall.people.Holders;
import academy.guildhall.people.People;
import academy.guildhall.platform.ModuleApi;
import academy.guildhall.platform.NotFound;
import academy.guildhall.platform.PersonId;
import academy.guildhall.platform.Refusal;
import academy.guildhall.platform.security.Role;
import academy.guildhall.programmes.EnrolmentProgress;
import academy.guildhall.programmes.EnrolmentRow;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Who could judge a candidate besides those who sit on the panel: no colleague, no coach, and not the candidate. */
@Component
@ModuleApi
public class OtherAssessors {
    private final Holders holders;
    private final EnrolmentProgress progress;
    private final PanelRepository panels;
    private final CandidateRepository candidates;
    private final CandidateCourses courses;
    private final DutyStore duties;

    OtherAssessors(
            Holders holders,
            EnrolmentProgress progress,
            PanelRepository panels,
            CandidateRepository candidates,
            CandidateCourses courses,
            DutyStore duties) {
        this.holders = holders;
        this.panels = panels;
        this.progress = progress;
        this.candidates = candidates;
        this.courses = courses;
        this.duties = duties;
    }

    /** From elsewhere, by name. Six statements, however many there are. */
    public List<People.Row> of(CandidateId id) {
        Candidate candidate = candidate(id);
        HeldPanel panel = panel(candidate);
        return others(candidate, panel, panel.members());
    }

    /**
     * Who could be called to score the candidate as well: besides those from elsewhere also who was called to another one of the
     * panel. Seven statements.
     */
    public List<People.Row> callable(CandidateId id) {
        Candidate candidate = candidate(id);
        return others(candidate, panel(candidate), duties.assessors(id));
    }

    private Candidate candidate(CandidateId id) {
        return candidates.findById(id).orElseThrow(() -> new NotFound("candidate", id));
    }

    private HeldPanel panel(Candidate candidate) {
        return panels.findById(candidate.panel())
                .map(Panel::held)
                .orElseThrow(() -> new NotFound("panel", candidate.panel()));
    }

    private List<People.Row> others(Candidate candidate, HeldPanel panel, Set<PersonId> but) {
        EnrolmentRow stands = progress.row(candidate.enrolment());
        CandidateCourses.Course course = courses.of(panel.cohort()).get(candidate.enrolment());
        PersonId coach = course == null ? null : course.coach();
        return holders.of(Role.ASSESSOR, panel.cohort()).stream()
                .filter(one -> !but.contains(one.id()))
                .filter(one -> !one.id().equals(candidate.person()) && !one.id().equals(coach))
                .filter(one -> one.employerId() == null || !Objects.equals(one.employerId(), stands.employerId()))
                .toList();
    }

    /** Refuses whoever isn't from elsewhere. */
    public void require(CandidateId id, PersonId person) {
        require(of(id), person);
    }

    void requireCallable(CandidateId id, PersonId person) {
        require(callable(id), person);
    }

    private static void require(List<People.Row> others, PersonId person) {
        if (others.stream().noneMatch(one -> one.id().equals(person))) {
            throw new Refusal("panel.refused.notOther");
        }
    }
}
