package academy.guildhall.people;

import academy.guildhall.platform.PersonId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface AccountRepository extends Repository<Account, UUID> {
    Account save(Account account);

    List<Account> saveAll(Iterable<Account> together);

    Optional<Account> findById(UUID id);

    Optional<Account> findByLogin(String login);

    Optional<Account> findByPerson(PersonId person);

    long count();
}
