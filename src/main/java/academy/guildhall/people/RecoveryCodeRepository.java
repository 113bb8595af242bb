package academy.guildhall.people;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface RecoveryCodeRepository extends Repository<RecoveryCode, UUID> {
    List<RecoveryCode> saveAll(Iterable<RecoveryCode> codes);

    @Query("select count(c) from RecoveryCode c where c.accountId = :account and c.usedAt is null")
    int left(UUID account);

    /** How many were used by it: one, or none when there is no such code or it was used before. */
    @Modifying
    @Query("update RecoveryCode c set c.usedAt = :now"
            + " where c.accountId = :account and c.codeHash in :hashes and c.usedAt is null")
    int use(UUID account, List<byte[]> hashes, Instant now);

    @Modifying
    @Query("delete from RecoveryCode c where c.accountId = :account")
    void deleteAll(UUID account);
}
