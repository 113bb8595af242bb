package academy.guildhall.marks;

import academy.guildhall.panels.CandidateId;
import academy.guildhall.panels.CandidateProgress;
import academy.guildhall.panels.CandidateRow;
import academy.guildhall.panels.HeldPanel;
import academy.guildhall.platform.Refusal;
import academy.guildhall.platform.Tell;
import academy.guildhall.platform.Transition.Act;
import academy.guildhall.programmes.CohortRules;
import academy.guildhall.programmes.EnrolmentProgress;
import academy.guildhall.programmes.EnrolmentState;
import academy.guildhall.programmes.TrialRules;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Makes a panel's figures again from the sheets as they are read now, and what follows from it for everybody on it. */
@Component
class ReviewEffects {
    private static final Set<EnrolmentState> AFTER_TRIAL =
            Set.of(EnrolmentState.PASSED, EnrolmentState.RETRIAL, EnrolmentState.NOT_CERTIFIED);

    private final MarkStore marks;
    private final ReviewStore store;
    private final CandidateProgress candidates;
    private final EnrolmentProgress progress;
    private final CohortRules rules;
    private final ApplicationEventPublisher events;

    ReviewEffects(
            MarkStore marks,
            ReviewStore store,
            CandidateProgress candidates,
            EnrolmentProgress progress,
            CohortRules rules,
            ApplicationEventPublisher events) {
        this.marks = marks;
        this.store = store;
        this.candidates = candidates;
        this.progress = progress;
        this.rules = rules;
        this.events = events;
    }

    /**
     * Keeps the new figures of everybody for whom something changed. The penalty follows from the time and stays.
     *
     * @param before the figures that held until the review was confirmed
     */
    void make(ReviewChecks.Lectured lectured, ScoreReview review, Map<CandidateId, MarkStore.Kept> before, Act act) {
        HeldPanel panel = lectured.panel();
        TrialRules trial = rules.of(panel.cohort()).trial();
        List<ReviewStore.Corrected> all = new Tabulation(trial)
                .of(marks.lectures(panel.id())).stream()
                        .map(mark -> new ReviewStore.Corrected(
                                mark.candidate(),
                                Objects.requireNonNull(before.get(mark.candidate())),
                                MarkStore.Kept.of(mark, trial.rubric())))
                        .filter(one -> !one.was().equals(one.now()))
                        .toList();
        all.forEach(one -> store.keep(review.id(), one, act.at()));
        Map<CandidateId, CandidateRow> who =
                candidates.on(panel.id()).stream().collect(Collectors.toMap(CandidateRow::id, row -> row));
        for (ReviewStore.Corrected one : all) {
            CandidateRow row = Objects.requireNonNull(who.get(one.candidate()));
            if (row.id().equals(lectured.candidate().id())) {
                if (one.turned()) {
                    moveOn(row, act);
                }
                tell(row, review, ReviewedFigures.KEY, figures(review, one).args());
            } else if (one.placed()) {
                tell(
                        row,
                        review,
                        ReviewedFigures.PLACE,
                        ReviewedFigures.places(one.was().place(), one.now().place()));
            }
        }
    }

    private static ReviewedFigures figures(ScoreReview review, ReviewStore.Corrected one) {
        return new ReviewedFigures(
                review.wasTotal(),
                review.nowTotal(),
                Objects.requireNonNull(one.was().finalMark()),
                Objects.requireNonNull(one.now().finalMark()),
                Objects.requireNonNull(one.now().penalty()),
                one.was().place(),
                one.now().place(),
                one.was().passed(),
                one.now().passed(),
                review.reason());
    }

    /** Somebody who has withdrawn stays where they are; who is to lecture again leaves that panel first. */
    private void moveOn(CandidateRow row, Act act) {
        EnrolmentState stands = progress.row(row.enrolment()).state();
        ReviewStore.Lectures lectures = store.lectures(row.enrolment());
        TrialOutcome outcome = TrialOutcome.of(true, lectures.passed() > 0, lectures.failed() > 1);
        if (AFTER_TRIAL.contains(stands) && stands != outcome.leadsTo()) {
            store.standsOn(row.enrolment()).ifPresent(name -> {
                throw new Refusal("review.refused.onPanel", name);
            });
            progress.move(row.enrolment(), outcome.leadsTo(), act);
        }
    }

    private void tell(CandidateRow row, ScoreReview review, String key, List<Object> args) {
        events.publishEvent(
                new Tell(row.person(), key + ":" + review.id() + ":" + row.id(), key, args, MarkLinks.mine())
                        .about(row.id()));
    }
}
