package academy.guildhall.people;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface GrantRepository extends Repository<HeldGrant, UUID> {
    HeldGrant save(HeldGrant grant);

    Optional<HeldGrant> findById(UUID id);
}
