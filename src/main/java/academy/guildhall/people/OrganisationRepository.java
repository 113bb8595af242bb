package academy.guildhall.people;

import java.util.Optional;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface OrganisationRepository extends Repository<Organisation, OrganisationId> {
    Organisation save(Organisation organisation);

    @Query("select o.id from Organisation o where o.nameKey = :key")
    Optional<OrganisationId> idOf(String key);
}
