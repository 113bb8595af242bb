package academy.guildhall.marks;

import academy.guildhall.panels.CandidateId;
import academy.guildhall.panels.CandidateProgress;
import academy.guildhall.panels.CandidateRow;
import academy.guildhall.panels.CandidateState;
import academy.guildhall.panels.HeldPanel;
import academy.guildhall.panels.PanelId;
import academy.guildhall.panels.PanelProgress;
import academy.guildhall.platform.Refusal;
import academy.guildhall.platform.Seen;
import academy.guildhall.platform.Tell;
import academy.guildhall.platform.security.CurrentUser;
import academy.guildhall.platform.security.Role;
import academy.guildhall.programmes.CohortRules;
import academy.guildhall.programmes.Criterion;
import academy.guildhall.programmes.EnrolmentProgress;
import academy.guildhall.programmes.EnrolmentState;
import academy.guildhall.programmes.Rubric;
import academy.guildhall.programmes.TrialRules;
import academy.guildhall.scoring.SheetProofs;
import jakarta.annotation.security.RolesAllowed;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Tabulates a panel, has a second person verify the figures, and publishes them. Nobody who sits on it takes part. */
@Service
@Transactional
@RolesAllowed({Role.ADMINISTRATOR_, Role.COORDINATOR_})
public class Marks {
    private final PanelProgress panels;
    private final CandidateProgress candidates;
    private final MarkStore store;
    private final OpenReadings readings;
    private final SheetProofs proofs;
    private final EnrolmentProgress progress;
    private final CohortRules rules;
    private final CurrentUser current;
    private final ApplicationEventPublisher events;

    Marks(
            PanelProgress panels,
            CandidateProgress candidates,
            MarkStore store,
            OpenReadings readings,
            SheetProofs proofs,
            EnrolmentProgress progress,
            CohortRules rules,
            CurrentUser current,
            ApplicationEventPublisher events) {
        this.panels = panels;
        this.candidates = candidates;
        this.store = store;
        this.readings = readings;
        this.proofs = proofs;
        this.progress = progress;
        this.rules = rules;
        this.current = current;
        this.events = events;
    }

    /** Makes the figures once every lecture is timed and every sheet is in. Two who do it at once take turns. */
    public void tabulate(PanelId id, Seen seen) {
        HeldPanel panel = hold(id, seen);
        panels.tabulate(id, current.act());
        TrialRules trial = rules.of(panel.cohort()).trial();
        List<Lecture> lectures = store.lectures(id);
        requireWhole(id, lectures, trial);
        requireAsReceived(id);
        figures(id, trial.rubric(), new Tabulation(trial).of(lectures)).forEach(store::keep);
    }

    /** Refused while somebody is waited for or a sheet isn't in, or isn't whole. */
    private void requireWhole(PanelId id, List<Lecture> lectures, TrialRules trial) {
        List<Integer> waiting = store.waiting(id);
        if (!waiting.isEmpty()) {
            throw new Refusal("tabulation.refused.waiting", waiting.size(), waiting.getFirst());
        }
        List<Integer> asked = store.askedBack(id);
        if (!asked.isEmpty()) {
            throw new Refusal("tabulation.refused.asked", asked.size(), asked.getFirst());
        }
        List<Integer> excused = store.excused(id);
        if (!excused.isEmpty()) {
            throw new Refusal("tabulation.refused.excused", excused.size(), excused.getFirst());
        }
        int owed = store.owed(id);
        if (owed > 0) {
            throw new Refusal("tabulation.refused.owed", owed);
        }
        long gaps = lectures.stream()
                .flatMap(lecture -> lecture.sheets().stream())
                .filter(sheet ->
                        !trial.rubric().criteria().stream().map(Criterion::code).allMatch(sheet.points()::containsKey))
                .count();
        if (gaps > 0) {
            throw new Refusal("tabulation.refused.owed", gaps);
        }
    }

    /** Refused when a sheet holds something else than its assessor has a receipt for. */
    private void requireAsReceived(PanelId id) {
        List<Integer> altered = proofs.altered(id);
        if (!altered.isEmpty()) {
            throw new Refusal("tabulation.refused.altered", altered.size(), altered.getFirst());
        }
    }

    private Map<CandidateId, MarkStore.Kept> figures(PanelId id, Rubric rubric, List<Mark> marks) {
        Map<CandidateId, MarkStore.Kept> figures = new HashMap<>();
        marks.forEach(mark -> figures.put(mark.candidate(), MarkStore.Kept.of(mark, rubric)));
        for (CandidateRow candidate : candidates.on(id)) {
            if (candidate.state() == CandidateState.ABSENT) {
                figures.put(candidate.id(), MarkStore.Kept.ABSENT);
            }
        }
        return figures;
    }

    /** A second person confirms the figures, which are computed again and must be the same. After that they stand. */
    public void verify(PanelId id, Seen seen) {
        HeldPanel panel = hold(id, seen);
        panels.verify(id, current.act());
        requireAsReceived(id);
        TrialRules trial = rules.of(panel.cohort()).trial();
        List<Lecture> lectures = store.lectures(id);
        List<Mark> again = new Tabulation(trial).of(lectures);
        if (!figures(id, trial.rubric(), again).equals(store.kept(id))) {
            throw new Refusal("verification.refused.differs");
        }
        requireRead(id, OwedReading.of(trial, lectures));
    }

    /** Refused while a lecture that another assessor is to read wasn't read, or the reader says that the panel should look again. */
    private void requireRead(PanelId id, List<OwedReading> owed) {
        List<MarkStore.Answered> answered = owed.isEmpty() ? List.of() : store.answered(id);
        List<OwedReading> left = owed.stream()
                .filter(one ->
                        !answered.contains(new MarkStore.Answered(one.candidate(), one.figures(), ReadingState.STANDS)))
                .toList();
        if (!left.isEmpty()) {
            Integer first = candidates.of(left.getFirst().candidate()).number();
            throw new Refusal("verification.refused.readings", left.size(), first == null ? 0 : first);
        }
    }

    /** The second person doesn't confirm: the panel goes back to scoring, and the figures are made anew after that. */
    public void refuse(PanelId id, Seen seen, String reason) {
        hold(id, seen);
        panels.refuse(id, current.act(reason));
        store.drop(id);
        readings.withdraw(id, current.act(reason));
    }

    /**
     * Publishes the results: who passed goes on; who failed may lecture once more, and after that completes without
     * certification, as does at once who forfeited the lecture by not coming. Everyone is told in the words of their page. Who is
     * postponed keeps their right to lecture.
     */
    public void publish(PanelId id, Seen seen) {
        HeldPanel panel = hold(id, seen);
        panels.publish(id, current.act());
        Map<CandidateId, MarkStore.Kept> kept = store.kept(id);
        for (CandidateRow candidate : candidates.on(id)) {
            if (candidate.state() != CandidateState.POSTPONED) {
                MarkStore.Kept figures = kept.get(candidate.id());
                if (figures == null) {
                    throw new Refusal("verification.refused.differs");
                }
                publish(panel, candidate, figures);
            }
        }
    }

    /** Somebody who has withdrawn in the meantime stays where they are, and is told no more than that there are results. */
    private void publish(HeldPanel panel, CandidateRow candidate, MarkStore.Kept figures) {
        EnrolmentState stands = progress.row(candidate.enrolment()).state();
        String key = "trial.tell.published";
        List<Object> args = List.of(panel.name());
        if (stands == EnrolmentState.APPROVED_FOR_TRIAL || stands == EnrolmentState.RETRIAL) {
            TrialOutcome outcome =
                    TrialOutcome.of(figures.finalMark() != null, figures.passed(), stands == EnrolmentState.RETRIAL);
            progress.move(candidate.enrolment(), outcome.leadsTo(), current.act());
            key = outcome.key();
            args = List.of();
        }
        events.publishEvent(
                new Tell(candidate.person(), "trial-published:" + candidate.id(), key, args, MarkLinks.mine())
                        .about(candidate.id())
                        .latestOn(candidate.id()));
    }

    private HeldPanel hold(PanelId id, Seen seen) {
        return panels.hold(id, seen).notFor(current.person());
    }
}
