package academy.guildhall.people;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface SecondFactorRepository extends Repository<SecondFactor, UUID> {
    SecondFactor save(SecondFactor factor);

    Optional<SecondFactor> findById(UUID account);

    /** Whether it is on, without loading it: whoever changes it locks it first. */
    boolean existsByAccountIdAndConfirmedAtIsNotNull(UUID account);

    /** Locked until the transaction ends: of two that show the same code at once one is first. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select f from SecondFactor f where f.accountId = :account")
    Optional<SecondFactor> lock(UUID account);

    void delete(SecondFactor factor);
}
