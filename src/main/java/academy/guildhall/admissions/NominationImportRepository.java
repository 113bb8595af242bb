package academy.guildhall.admissions;

import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface NominationImportRepository extends Repository<NominationImport, NominationImportId> {
    NominationImport save(NominationImport made);

    Optional<NominationImport> findById(NominationImportId id);

    /** Locked, so that a double click takes a list over once. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select i from NominationImport i where i.id = :id")
    Optional<NominationImport> lock(NominationImportId id);

    /** Lists of which rows are kept since before a moment, the oldest first. */
    @Query("""
            select i.id from NominationImport i
            where i.overAt < :before and i.returned is not null or i.overAt is null and i.madeAt < :before
            order by i.madeAt limit :most
            """)
    List<NominationImportId> keptSince(Instant before, int most);
}
