package academy.guildhall.results;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface PublicNoticeRepository extends Repository<PublicNotice, PublicNoticeId> {
    PublicNotice save(PublicNotice saved);

    Optional<PublicNotice> findById(PublicNoticeId id);

    /** Locked until the transaction ends. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select x from PublicNotice x where x.id = :id")
    Optional<PublicNotice> lock(PublicNoticeId id);
}
