package academy.guildhall.people;

import java.util.Optional;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface OrganisationRepository extends Repository<Organisation, OrganisationId> {
    Organisation save(Organisation organisation);

    @Query("select o.id from Organisation o where o.name = :name")
    Optional<OrganisationId> idOf(String name);
}
