package academy.guildhall.panels;

import java.util.Optional;
import org.springframework.data.repository.Repository;

interface PostponementRepository extends Repository<Postponement, PostponementId> {
    Postponement saveAndFlush(Postponement postponement);

    Optional<Postponement> findByCandidateAndState(CandidateId candidate, PostponementState state);
}
