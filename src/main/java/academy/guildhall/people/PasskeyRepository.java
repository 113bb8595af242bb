package academy.guildhall.people;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface PasskeyRepository extends Repository<Passkey, UUID> {
    Passkey save(Passkey passkey);

    Optional<Passkey> findByIdAndAccountId(UUID id, UUID account);

    List<Passkey> findByAccountIdOrderByMadeAt(UUID account);

    int countByAccountId(UUID account);

    /** Locked until the transaction ends: of two that show the same answer at once one is first. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select p from Passkey p where p.credentialId = :credential")
    Optional<Passkey> lock(byte[] credential);

    void delete(Passkey passkey);

    /** How many there were. */
    @Modifying
    @Query("delete from Passkey p where p.accountId = :account")
    int deleteAll(UUID account);
}
