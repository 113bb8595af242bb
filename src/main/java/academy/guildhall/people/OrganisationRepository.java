package academy.guildhall.people;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface OrganisationRepository extends Repository<Organisation, OrganisationId> {
    Organisation save(Organisation organisation);

    Optional<Organisation> findById(OrganisationId id);

    /** By its own key, or by that of one that was merged into it. */
    @Query(value = """
                    select o.id from organisation o where o.name_key = :key
                    union all
                    select a.organisation_id from organisation_alias a where a.name_key = :key
                    limit 1
                    """, nativeQuery = true)
    Optional<UUID> idByKey(String key);

    /** One that is known by a key. */
    interface Keyed {
        String getNameKey();

        UUID getId();
    }

    /** The same for many keys in one statement. */
    @Query(value = """
                    select o.name_key, o.id from organisation o where o.name_key in (:keys)
                    union all
                    select a.name_key, a.organisation_id from organisation_alias a where a.name_key in (:keys)
                    """, nativeQuery = true)
    List<Keyed> byKeys(Collection<String> keys);

    default Optional<OrganisationId> idOf(String key) {
        return idByKey(key).map(OrganisationId::new);
    }
}
