package academy.guildhall.hall;

import academy.guildhall.panels.CandidateId;
import jakarta.persistence.LockModeType;
import java.util.Optional;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface LectureClockRepository extends Repository<LectureClock, CandidateId> {
    LectureClock saveAndFlush(LectureClock clock);

    /** Locked until the transaction ends. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select c from LectureClock c where c.candidate = :candidate")
    Optional<LectureClock> lock(CandidateId candidate);
}
