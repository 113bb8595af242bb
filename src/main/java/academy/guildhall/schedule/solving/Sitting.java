package academy.guildhall.schedule.solving;

import ai.timefold.solver.core.api.domain.common.PlanningId;
import ai.timefold.solver.core.api.domain.entity.PlanningEntity;
import ai.timefold.solver.core.api.domain.entity.PlanningPin;
import ai.timefold.solver.core.api.domain.variable.PlanningVariable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A room for one stretch, and the panel that sits there if anybody lectures. */
@PlanningEntity
public final class Sitting {
    @PlanningId
    public String id;

    private Spot spot;
    private LocalDate day;
    private int holds;
    private boolean closed;
    private @Nullable Team told;

    @PlanningPin
    public boolean pinned;

    @PlanningVariable
    public @Nullable Team team;

    @SuppressWarnings("NullAway.Init")
    public Sitting() {}

    Sitting(
            Spot spot,
            LocalDate day,
            int holds,
            boolean closed,
            @Nullable Team team,
            @Nullable Team told,
            boolean pinned) {
        this.id = spot.stretch() + " " + spot.room();
        this.spot = spot;
        this.day = day;
        this.holds = holds;
        this.closed = closed;
        this.team = team;
        this.told = told;
        this.pinned = pinned;
    }

    Spot spot() {
        return spot;
    }

    int stretch() {
        return spot.stretch();
    }

    LocalDate day() {
        return day;
    }

    int holds() {
        return holds;
    }

    boolean closed() {
        return closed;
    }

    @Nullable
    Team team() {
        return team;
    }

    /** Whether its members were told another place for this time. */
    boolean differs() {
        return told != null && !told.equals(team);
    }

    @Override
    public String toString() {
        return id;
    }
}
