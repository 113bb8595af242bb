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

    OtherAssessors(
            Holders holders,
            EnrolmentProgress progress,
            PanelRepository panels,
            CandidateRepository candidates,
            CandidateCourses courses) {
        this.holders = holders;
        this.panels = panels;
        this.progress = progress;
        this.candidates = candidates;
        this.courses = courses;
    }

    /** By name. Six statements, however many there are. */
    public List<People.Row> of(CandidateId id) {
        Candidate candidate = candidates.findById(id).orElseThrow(() -> new NotFound("candidate", id));
        HeldPanel panel = panels.findById(candidate.panel())
                .map(Panel::held)
                .orElseThrow(() -> new NotFound("panel", candidate.panel()));
        EnrolmentRow stands = progress.row(candidate.enrolment());
        CandidateCourses.Course course = courses.of(panel.cohort()).get(candidate.enrolment());
        PersonId coach = course == null ? null : course.coach();
        return holders.of(Role.ASSESSOR, panel.cohort()).stream()
                .filter(one -> !panel.members().contains(one.id()))
                .filter(one -> !one.id().equals(candidate.person()) && !one.id().equals(coach))
                .filter(one -> one.employerId() == null || !Objects.equals(one.employerId(), stands.employerId()))
                .toList();
    }

    /** Refuses whoever isn't among them. */
    public void require(CandidateId id, PersonId person) {
        if (of(id).stream().noneMatch(one -> one.id().equals(person))) {
            throw new Refusal("panel.refused.notOther");
        }
    }
}
