package academy.guildhall.schedule;

import academy.guildhall.platform.Fact;
import academy.guildhall.platform.PersonId;
import academy.guildhall.platform.Seen;
import academy.guildhall.platform.Shown;
import academy.guildhall.programmes.EnrolmentId;
import academy.guildhall.schedule.solving.Plan;
import academy.guildhall.schedule.solving.Rule.Level;
import academy.guildhall.schedule.solving.Spot;
import academy.guildhall.schedule.solving.Task;
import academy.guildhall.schedule.solving.Verdict;
import academy.guildhall.schedule.solving.Verdict.Finding;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** A cohort's schedule, and what it costs as things are now. */
public record ScheduleDetail(
        ScheduleSettings settings, Task task, Plan plan, Set<EnrolmentId> pins, Verdict verdict, Seen seen)
        implements Shown {
    public ScheduleDetail {
        pins = Set.copyOf(pins);
    }

    @Override
    public List<Fact> facts() {
        return facts(plan);
    }

    static List<Fact> facts(Plan plan) {
        return List.of(new Fact("schedule.placed", plan.places().size()));
    }

    /** What would be broken, of musts, or who would be recused, if a candidate lectured there and isn't now. */
    public List<Finding> wouldBreak(EnrolmentId candidate, Spot spot) {
        Set<Finding> already =
                new HashSet<>(Verdict.of(task, plan.with(candidate, null), null).findings());
        return Verdict.of(task, plan.with(candidate, spot), null).findings().stream()
                .filter(finding -> finding.rule().level() == Level.MUST || candidate.equals(finding.candidate()))
                .filter(finding -> !already.contains(finding))
                .toList();
    }

    /** The name of somebody who lectures or sits. */
    public String name(EnrolmentId candidate) {
        return task.lecturers().stream()
                .filter(lecturer -> lecturer.id().equals(candidate))
                .findFirst()
                .map(lecturer -> lecturer.name())
                .orElse("");
    }

    public String name(PersonId assessor) {
        return task.assessors().stream()
                .filter(one -> one.id().equals(assessor))
                .findFirst()
                .map(one -> one.name())
                .orElse("");
    }

    /** Whether panels can be made of it: nothing that must be is broken, and somebody has a place. */
    public boolean isSound() {
        return verdict.cost(Level.MUST) == 0 && !plan.places().isEmpty();
    }
}
