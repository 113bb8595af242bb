package academy.guildhall.objections;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface ObjectionRepository extends Repository<Objection, ObjectionId> {
    Objection save(Objection objection);

    Optional<Objection> findById(ObjectionId id);

    /** Locked until the transaction ends. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select x from Objection x where x.id = :id")
    Optional<Objection> lock(ObjectionId id);
}
