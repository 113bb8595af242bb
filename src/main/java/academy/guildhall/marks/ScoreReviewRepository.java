package academy.guildhall.marks;

import academy.guildhall.panels.CandidateId;
import java.util.Optional;
import org.springframework.data.repository.Repository;

interface ScoreReviewRepository extends Repository<ScoreReview, ScoreReviewId> {
    ScoreReview saveAndFlush(ScoreReview review);

    Optional<ScoreReview> findByCandidate(CandidateId candidate);
}
