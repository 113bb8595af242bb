package academy.guildhall.panels;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface PanelRepository extends Repository<Panel, PanelId> {
    Panel save(Panel panel);

    Panel saveAndFlush(Panel panel);

    Optional<Panel> findById(PanelId id);

    /** Locked until the transaction ends: whoever draws, times, tabulates or returns a sheet takes turns. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select p from Panel p where p.id = :id")
    Optional<Panel> lock(PanelId id);
}
