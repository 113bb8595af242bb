package academy.guildhall.platform.data;

import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.List;
import org.springframework.data.jpa.repository.support.JpaEntityInformation;
import org.springframework.data.jpa.repository.support.SimpleJpaRepository;
import org.springframework.transaction.annotation.Transactional;

/**
 * What is saved reaches the database at once: queries written in SQL and handlers of events see it within the transaction,
 * and a violated constraint shows where it was violated. See ADR 0005.
 */
public class FlushingRepository<T, I> extends SimpleJpaRepository<T, I> {
    public FlushingRepository(JpaEntityInformation<T, ?> entity, EntityManager entities) {
        super(entity, entities);
    }

    @Override
    @Transactional
    public <S extends T> S save(S entity) {
        S saved = super.save(entity);
        flush();
        return saved;
    }

    /** Many reach the database together, before anybody hears of one of them. */
    @Override
    @Transactional
    public <S extends T> List<S> saveAll(Iterable<S> entities) {
        List<S> saved = new ArrayList<>();
        entities.forEach(entity -> saved.add(super.save(entity)));
        flush();
        return saved;
    }
}
