package academy.guildhall.scoring;

import academy.guildhall.panels.CandidateId;
import academy.guildhall.platform.PersonId;
import jakarta.persistence.LockModeType;
import java.util.Optional;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface ScoreSheetRepository extends Repository<ScoreSheet, SheetId> {
    ScoreSheet save(ScoreSheet sheet);

    /** Locked until the transaction ends: two tabs of one assessor write one after the other, each its own criterion. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select s from ScoreSheet s where s.candidate = :candidate and s.assessor = :assessor")
    Optional<ScoreSheet> lock(CandidateId candidate, PersonId assessor);
}
