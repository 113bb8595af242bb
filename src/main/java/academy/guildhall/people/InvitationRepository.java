package academy.guildhall.people;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface InvitationRepository extends Repository<Invitation, UUID> {
    Invitation save(Invitation invitation);

    List<Invitation> saveAll(Iterable<Invitation> together);

    Optional<Invitation> findById(UUID id);

    /** Locked until the transaction ends. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select i from Invitation i where i.id = :id")
    Optional<Invitation> lock(UUID id);

    /** Earlier links end when a new one is made or a password is set. */
    @Modifying
    @Query("update Invitation i set i.usedAt = :now where i.accountId = :account and i.usedAt is null")
    int endAll(UUID account, java.time.Instant now);
}
