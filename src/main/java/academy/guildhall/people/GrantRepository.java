package academy.guildhall.people;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface GrantRepository extends Repository<HeldGrant, UUID> {
    HeldGrant save(HeldGrant grant);

    List<HeldGrant> saveAll(Iterable<HeldGrant> together);

    Optional<HeldGrant> findById(UUID id);
}
