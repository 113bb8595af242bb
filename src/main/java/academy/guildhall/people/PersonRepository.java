package academy.guildhall.people;

import academy.guildhall.platform.PersonId;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface PersonRepository extends Repository<Person, PersonId> {
    Person save(Person person);

    List<Person> saveAll(Iterable<Person> together);

    Optional<Person> findById(PersonId id);

    /** Locked until the transaction ends: two who correct one person take turns. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select p from Person p where p.id = :id")
    Optional<Person> lock(PersonId id);

    @Query("select p from Person p where p.employer = :employer")
    List<Person> at(OrganisationId employer);
}
