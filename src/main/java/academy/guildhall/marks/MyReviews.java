package academy.guildhall.marks;

import academy.guildhall.panels.CandidateProgress;
import academy.guildhall.panels.HeldPanel;
import academy.guildhall.panels.PanelLinks;
import academy.guildhall.panels.PanelProgress;
import academy.guildhall.panels.Runners;
import academy.guildhall.platform.Refusal;
import academy.guildhall.platform.Tell;
import academy.guildhall.platform.security.CurrentUser;
import academy.guildhall.platform.security.Role;
import academy.guildhall.programmes.EnrolmentProgress;
import academy.guildhall.programmes.EnrolmentState;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A trainee doubts a published figure of theirs. See ADR 0150. */
@Service
@Transactional
@RolesAllowed(Role.TRAINEE_)
public class MyReviews {
    private static final Set<EnrolmentState> UNLISTED =
            Set.of(EnrolmentState.PASSED, EnrolmentState.RETRIAL, EnrolmentState.NOT_CERTIFIED);

    private final ScoreReviewRepository reviews;
    private final ReviewStore store;
    private final PanelProgress panels;
    private final CandidateProgress candidates;
    private final EnrolmentProgress progress;
    private final Runners runners;
    private final CurrentUser current;
    private final ApplicationEventPublisher events;

    MyReviews(
            ScoreReviewRepository reviews,
            ReviewStore store,
            PanelProgress panels,
            CandidateProgress candidates,
            EnrolmentProgress progress,
            Runners runners,
            CurrentUser current,
            ApplicationEventPublisher events) {
        this.reviews = reviews;
        this.store = store;
        this.panels = panels;
        this.candidates = candidates;
        this.progress = progress;
        this.runners = runners;
        this.current = current;
        this.events = events;
    }

    /** Asks for a review of my latest published lecture, once, within two hours; not once my name stands on a list. */
    public void ask(String doubt) {
        ReviewStore.Published mine =
                store.latest(current.person()).orElseThrow(() -> new Refusal("review.refused.nothing"));
        HeldPanel panel = panels.hold(mine.panel());
        if (reviews.findByCandidate(mine.candidate()).isPresent()) {
            throw new Refusal("review.refused.once");
        }
        if (!UNLISTED.contains(
                progress.row(candidates.of(mine.candidate()).enrolment()).state())) {
            throw new Refusal("review.refused.listed");
        }
        ScoreReview asked =
                reviews.saveAndFlush(new ScoreReview(mine.candidate(), mine.publishedAt(), current.act(doubt)));
        runners.of(panel)
                .forEach(one -> events.publishEvent(new Tell(
                                one,
                                "review-asked:" + asked.id(),
                                "review.tell.asked",
                                List.of(panel.name(), asked.doubt()),
                                PanelLinks.panel(panel.id()))
                        .about(panel.id())));
    }
}
