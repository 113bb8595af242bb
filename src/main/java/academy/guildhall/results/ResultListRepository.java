package academy.guildhall.results;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface ResultListRepository extends Repository<ResultList, ResultListId> {
    ResultList save(ResultList saved);

    Optional<ResultList> findById(ResultListId id);

    /** Locked until the transaction ends. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select x from ResultList x where x.id = :id")
    Optional<ResultList> lock(ResultListId id);
}
