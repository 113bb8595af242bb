package academy.guildhall.draws;

import academy.guildhall.panels.PanelId;
import jakarta.persistence.LockModeType;
import java.util.Optional;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface HallDrawRepository extends Repository<HallDraw, PanelId> {
    HallDraw saveAndFlush(HallDraw draw);

    /** Locked until the transaction ends: a number comes before the order, or too late. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select d from HallDraw d where d.panel = :panel")
    Optional<HallDraw> lock(PanelId panel);
}
