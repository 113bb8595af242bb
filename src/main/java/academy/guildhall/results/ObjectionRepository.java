package academy.guildhall.results;

import java.util.Optional;
import org.springframework.data.repository.Repository;

interface ObjectionRepository extends Repository<Objection, ObjectionId> {
    Objection save(Objection objection);

    Optional<Objection> findById(ObjectionId id);
}
