package academy.guildhall.scoring;

import academy.guildhall.panels.CandidateId;
import academy.guildhall.platform.PersonId;
import java.util.Optional;
import org.springframework.data.repository.Repository;

interface PaperEntryRepository extends Repository<PaperEntry, PaperEntryId> {
    PaperEntry saveAndFlush(PaperEntry entry);

    Optional<PaperEntry> findByCandidateAndAssessorAndState(
            CandidateId candidate, PersonId assessor, PaperEntryState state);
}
