package academy.guildhall.panels;

import academy.guildhall.platform.PersonId;
import java.util.Optional;
import org.springframework.data.repository.Repository;

interface RecusalRequestRepository extends Repository<RecusalRequest, RecusalRequestId> {
    RecusalRequest saveAndFlush(RecusalRequest request);

    Optional<RecusalRequest> findByCandidateAndAssessor(CandidateId candidate, PersonId assessor);
}
