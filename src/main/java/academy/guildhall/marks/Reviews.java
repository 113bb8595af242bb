package academy.guildhall.marks;

import academy.guildhall.panels.CandidateId;
import academy.guildhall.panels.PanelLinks;
import academy.guildhall.platform.NotFound;
import academy.guildhall.platform.PersonId;
import academy.guildhall.platform.Refusal;
import academy.guildhall.platform.Seen;
import academy.guildhall.platform.Tell;
import academy.guildhall.platform.Transition.Act;
import academy.guildhall.platform.security.CurrentUser;
import academy.guildhall.platform.security.Role;
import academy.guildhall.programmes.CohortRules;
import jakarta.annotation.security.RolesAllowed;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Looks into a doubt: the figures stand, or a misread sheet is proposed by one and confirmed by another. See ADR 0150. */
@Service
@Transactional
@RolesAllowed({Role.ADMINISTRATOR_, Role.COORDINATOR_})
public class Reviews {
    private final ScoreReviewRepository reviews;
    private final ReviewStore store;
    private final MarkStore marks;
    private final ReviewChecks checks;
    private final ReviewEffects effects;
    private final CohortRules rules;
    private final CurrentUser current;
    private final ApplicationEventPublisher events;

    Reviews(
            ScoreReviewRepository reviews,
            ReviewStore store,
            MarkStore marks,
            ReviewChecks checks,
            ReviewEffects effects,
            CohortRules rules,
            CurrentUser current,
            ApplicationEventPublisher events) {
        this.reviews = reviews;
        this.store = store;
        this.marks = marks;
        this.checks = checks;
        this.effects = effects;
        this.rules = rules;
        this.current = current;
        this.events = events;
    }

    /** The figures are right; the trainee is told why. */
    public void stand(CandidateId id, Seen seen, String reason) {
        ReviewChecks.Lectured lectured = checks.hold(id, current.person());
        ScoreReview review = of(id);
        review.stand(lectured.candidate(), seen, current.act(reason));
        reviews.saveAndFlush(review);
        events.publishEvent(new Tell(
                        lectured.candidate().person(),
                        "review-stands:" + review.id(),
                        ReviewedFigures.STANDS,
                        List.of(review.reason()),
                        MarkLinks.mine())
                .about(id));
    }

    /**
     * Proposes that one sheet was misread. It is no new judgement, and changes nothing until another confirms it.
     *
     * @param points as the assessor gave them, by criterion
     */
    public void propose(CandidateId id, Seen seen, PersonId assessor, Map<String, BigDecimal> points, String reason) {
        ReviewChecks.Lectured lectured = checks.hold(id, current.person());
        ScoreReview review = of(id);
        Lecture.Sheet sheet = marks.lectures(lectured.panel().id()).stream()
                .filter(lecture -> lecture.candidate().equals(id))
                .flatMap(lecture -> lecture.sheets().stream())
                .filter(one -> one.assessor().equals(assessor))
                .findFirst()
                .orElseThrow(() -> new NotFound("sheet of", assessor));
        Misread misread = Misread.of(
                sheet, points, rules.of(lectured.panel().cohort()).trial().rubric());
        review.propose(lectured.candidate(), seen, misread, current.act(reason));
        reviews.saveAndFlush(review);
        store.propose(review.id(), misread);
    }

    /** Confirms what another proposed: figures are made again, and everybody whom it concerns is told. */
    public void confirm(CandidateId id, Seen seen) {
        ReviewChecks.Lectured lectured = checks.hold(id, current.person());
        ScoreReview review = of(id);
        Map<CandidateId, MarkStore.Kept> before = marks.kept(lectured.panel().id());
        Act act = current.act();
        review.confirm(lectured.candidate(), seen, act);
        reviews.saveAndFlush(review);
        effects.make(lectured, review, before, act.because(review.reason()));
    }

    /** Doesn't confirm it: the doubt is open again, and whoever proposed it is told why. */
    public void giveBack(CandidateId id, Seen seen, String reason) {
        ReviewChecks.Lectured lectured = checks.hold(id, current.person());
        ScoreReview review = of(id);
        PersonId proposer = review.proposedBy();
        Act act = current.act(reason);
        review.giveBack(lectured.candidate(), seen, act);
        reviews.saveAndFlush(review);
        store.drop(review.id());
        if (proposer != null) {
            events.publishEvent(new Tell(
                            proposer,
                            "review-back:" + review.id() + ":" + act.at(),
                            "review.tell.back",
                            List.of(lectured.panel().name(), act.reasonOr("panel.refused.reason")),
                            PanelLinks.panel(lectured.panel().id()))
                    .about(lectured.panel().id()));
        }
    }

    private ScoreReview of(CandidateId id) {
        return reviews.findByCandidate(id).orElseThrow(() -> new Refusal("review.refused.over"));
    }
}
