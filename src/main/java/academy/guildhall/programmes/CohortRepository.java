package academy.guildhall.programmes;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface CohortRepository extends Repository<Cohort, CohortId> {
    Cohort save(Cohort cohort);

    Optional<Cohort> findById(CohortId id);

    /** Locked until the transaction ends, so that two who take the last seat take turns. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select c from Cohort c where c.id = :id")
    Optional<Cohort> lock(CohortId id);
}
