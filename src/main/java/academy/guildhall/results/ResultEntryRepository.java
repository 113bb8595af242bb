package academy.guildhall.results;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface ResultEntryRepository extends Repository<ResultEntry, ResultEntryId> {
    ResultEntry save(ResultEntry saved);

    Optional<ResultEntry> findById(ResultEntryId id);

    /** Locked until the transaction ends. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select x from ResultEntry x where x.id = :id")
    Optional<ResultEntry> lock(ResultEntryId id);

    @Query("select x from ResultEntry x where x.list = :list")
    List<ResultEntry> of(ResultListId list);
}
