package academy.guildhall.marks;

import academy.guildhall.panels.CandidateId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

interface SecondReadingRepository extends Repository<SecondReading, ReadingId> {
    SecondReading saveAndFlush(SecondReading reading);

    Optional<SecondReading> findByCandidateAndState(CandidateId candidate, ReadingState state);

    List<SecondReading> findByCandidateInAndState(Collection<CandidateId> candidates, ReadingState state);
}
