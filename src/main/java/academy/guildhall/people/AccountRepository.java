package academy.guildhall.people;

import academy.guildhall.platform.PersonId;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface AccountRepository extends Repository<Account, UUID> {
    Account save(Account account);

    List<Account> saveAll(Iterable<Account> together);

    Optional<Account> findById(UUID id);

    Optional<Account> findByLogin(String login);

    Optional<Account> findByPerson(PersonId person);

    /**
     * Locked until the transaction ends: of two that take away the last but one second factor each, or give the same
     * authority, one is first. Without it the two would wait for each other at the index that keeps grants apart.
     */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select a from Account a where a.person = :person")
    Optional<Account> lockByPerson(PersonId person);

    long count();
}
